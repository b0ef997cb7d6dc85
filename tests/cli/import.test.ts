import { describe, expect, it } from 'vitest';
import { parseProjectText, toJson } from '../../src/project';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { writeWorkbook } from '../../src/xlsx';
import { example, inputPlan } from '../xlsx/import/book';
import { madeFile } from '../xlsx/read/made';
import { pingheng } from './fake';

const project = example('timing-gap.json');
const plan = inputPlan(project, 'zh');

/** The plan with one cell of the land sheet typed over. */
const typedOver = (words: string): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => {
    if (sheet.id !== 'inputs.land') return sheet;
    const [row, cells] = [...sheet.rows].find(([, own]) =>
      [...own.values()].some(({ value }) => value?.value === 'land.treasuryLag'),
    )!;
    return {
      ...sheet,
      rows: new Map(sheet.rows).set(row, new Map(cells).set(1, { value: { kind: 'text', value: words } })),
    };
  }),
});

const files = {
  'a.xlsx': writeWorkbook(plan),
  'bad.xlsx': writeWorkbook(typedOver('半年')),
  'other.xlsx': madeFile({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
  'text.xlsx': 'a,b\n1,2\n',
  'there.json': '{}',
};

describe('pingheng import', () => {
  it('writes the project that the workbook was built from, and says what to do next', async () => {
    const { code, files: written, err } = await pingheng('import a.xlsx -o a.json', { files });
    expect(code).toBe(0);
    expect(toJson(parseProjectText(written['a.json']!))).toEqual(toJson(project));
    expect(err).toContain('pingheng check a.json');
  });

  it('writes to standard output', async () => {
    const { out } = await pingheng('import a.xlsx -o -', { files });
    expect(toJson(parseProjectText(out))).toEqual(toJson(project));
  });

  it('names the cell that cannot be read, in either language, and writes nothing', async () => {
    const { code, files: written, err } = await pingheng('import bad.xlsx -o a.json', { files });
    expect(code).toBe(2);
    expect(written).toEqual({});
    expect(err).toMatch(/输入-土地!B\d+ land\.treasuryLag：/);
    const english = await pingheng('import bad.xlsx -o a.json --lang en', { files });
    expect(english.err).toMatch(/输入-土地!B\d+ land\.treasuryLag: /);
  });

  it('refuses a workbook that is not ours, and what is no workbook', async () => {
    const other = await pingheng('import other.xlsx -o a.json', { files });
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('不是平衡测算的工作簿')]);
    const text = await pingheng('import text.xlsx -o a.json', { files });
    expect(text.code).toBe(2);
    expect(text.files).toEqual({});
  });

  it('does not replace a file unless told to', async () => {
    expect((await pingheng('import a.xlsx -o there.json', { files })).code).toBe(2);
    expect((await pingheng('import a.xlsx -o there.json --force', { files })).code).toBe(0);
  });
});
