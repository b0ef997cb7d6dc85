import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/i18n';
import { madeFile } from '../xlsx/read/made';
import { pingheng } from './fake';

const cell = (name: string, formula: string, value = 1): string =>
  `<c r="${name}"><f>${formula}</f><v>${value}</v></c>`;
const inline = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Three years, a number typed over the second, and nothing of what a model should say about itself. */
const offending = madeFile({
  sheets: [
    {
      name: '测算',
      rows:
        `<row r="1">${inline('A1', '项目')}<c r="B1"><v>2026</v></c><c r="C1"><v>2027</v></c><c r="D1"><v>2028</v></c></row>` +
        `<row r="2">${inline('A2', '租金')}${cell('B2', 'B1*0')}<c r="C2"><v>9</v></c>${cell('D2', 'D1*0')}</row>`,
    },
  ],
});
/** Only figures: nothing to hold against the rules. */
const clean = madeFile({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
const files = { 'x.xlsx': offending, 'clean.xlsx': clean, 'text.xlsx': 'a,b\n1,2\n', 'empty.xlsx': '' };

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .compile(schemaOf('lint'));

describe('lint, as a person reads it', () => {
  it('answers first, then a table to paste, then each fault with place, reason and remedy', async () => {
    const { code, out } = await pingheng('lint x.xlsx', { files });
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^x\.xlsx {2}\d+ 处问题 {2}1 张工作表，2 格公式$/);
    expect(lines[2]).toMatch(/^\| 规则 \| 内容 +\| 结果 +\| 问题 \| 例外 \|$/);
    expect(out).toMatch(/^\| {4}4 \| 每行一个公式 +\| 未通过 +\| +1 \| +0 \|$/m);
    expect(out).toMatch(/^\| {4}7 \| .*\| 机器不能查 +\| +– \| +– \|$/m);
    expect(out).toContain(
      [
        '4. 每行一个公式',
        '  ✗ 测算!C2',
        '    原因：本行其余各期是公式 =C1*0，此处是输入的值。',
        '    办法：恢复本行公式；确需调整的，另设一行输入并写明理由。',
      ].join('\n'),
    );
  });

  it('speaks English when asked', async () => {
    const { code, out } = await pingheng('lint x.xlsx --lang en', { files });
    expect(code).toBe(1);
    expect(out).toMatch(/^\| {4}4 \| One formula per row +\| fail +\| +1 \| +0 \|$/m);
    expect(out).toContain(
      '    Why: The other periods of the row have the formula =C1*0; here a value was typed.',
    );
    expect(out.replaceAll('测算', '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('aligns the table by display width, and keeps prose within the terminal', async () => {
    const { out } = await pingheng('lint x.xlsx', { files, columns: 60 });
    const table = out.split('\n').filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(30);
    expect(new Set(table.map(displayWidth)).size).toBe(1);
    const prose = out.split('\n').filter((line) => line.startsWith('    '));
    expect(prose.every((line) => displayWidth(line) <= 60)).toBe(true);
  });

  it('says so when nothing is found, and exits 0', async () => {
    const { code, out } = await pingheng('lint clean.xlsx', { files });
    expect(out.split('\n')[0]).toBe('clean.xlsx  没有发现问题  1 张工作表，0 格公式');
    expect(code).toBe(0);
  });

  it('has a help page of its own', async () => {
    const { code, out } = await pingheng('lint --help');
    expect(code).toBe(0);
    expect(out).toContain('--exceptions <file>');
    expect(out).toContain('退出码：0 无问题；1 有问题；2 文件读不了');
  });
});

describe('lint, as a program reads it', () => {
  it('prints one JSON object with texts in both languages', async () => {
    const { code, out, err } = await pingheng('lint x.xlsx --json', { files });
    expect(code).toBe(1);
    expect(err).toBe('');
    const report = JSON.parse(out) as { findings: object[]; rules: object[] };
    expect(report).toMatchObject({
      schemaVersion: 1,
      file: 'x.xlsx',
      isClean: false,
      sheets: 1,
      formulas: 2,
    });
    expect(report.rules).toHaveLength(28);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        rule: 4,
        name: { zh: '每行一个公式', en: 'One formula per row' },
        kind: 'typedOver',
        sheet: '测算',
        range: 'C2',
        formula: null,
      }),
    );
  });

  it.each(['x.xlsx', 'clean.xlsx', 'text.xlsx'])('%s matches the published schema', async (file) => {
    const { out } = await pingheng(`lint ${file} --json`, { files });
    matches(JSON.parse(out));
    expect(matches.errors).toBeNull();
  });

  it('reads standard input for -', async () => {
    const { code, out } = await pingheng('lint - --json', { files: { '-': clean } });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ isClean: true });
  });
});

describe('declared exceptions', () => {
  const exceptions = JSON.stringify({
    exceptions: [{ rule: 4, sheet: '测算', range: 'C2', reason: '2027 年为实际数' }],
  });

  it('let pass what they name, and are listed with their reason', async () => {
    const { out } = await pingheng('lint x.xlsx --exceptions e.json', {
      files: { ...files, 'e.json': exceptions },
    });
    expect(out).toMatch(/^\| {4}4 \| 每行一个公式 +\| 通过 +\| +0 \| +1 \|$/m);
    expect(out).toContain('申报的例外（1）\n  4  测算!C2  2027 年为实际数  放过 1 处 · #1');
  });

  it('are refused when they are no list', async () => {
    const { code, err } = await pingheng('lint x.xlsx --exceptions e.json --lang en', {
      files: { ...files, 'e.json': '{}' },
    });
    expect(code).toBe(2);
    expect(err).toContain('e.json is no list of exceptions');
  });
});

describe('files that are no workbook', () => {
  it.each([
    ['lint text.xlsx', '无法检查 text.xlsx：这是一个文本文件'],
    ['lint text.xlsx --lang en', 'Cannot check text.xlsx: This is a text file'],
    ['lint empty.xlsx', 'empty.xlsx 是空的。'],
    ['lint none.xlsx', '找不到文件 none.xlsx'],
    ['lint', '缺少参数 file。'],
  ])('%s', async (line, sentence) => {
    const { code, out, err } = await pingheng(line, { files });
    expect(err).toContain(sentence);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('tells the refusal as JSON', async () => {
    const { code, out } = await pingheng('lint text.xlsx --json', { files });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, error: { code: 'notReadable' } });
  });
});
