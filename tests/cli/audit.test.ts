import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { beforeAll, describe, expect, test } from 'vitest';
import { house } from '../../src/cli/house';
import { planOf } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx/write';
import { exampleAt } from '../workbook/built';
import { Tampered } from '../xlsx/audit/tampered';
import { pingheng } from './fake';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .compile(schemaOf('audit'));

describe('pingheng audit', () => {
  let sound: Uint8Array;
  let tampered: Uint8Array;
  let broken: Uint8Array;
  beforeAll(() => {
    const plan = planOf(exampleAt('timing-gap', 'year'), { lang: 'zh' });
    sound = writeWorkbook(plan);
    const file = new Tampered(plan, sound);
    file.formula(file.number('accounts', 40), (formula) => `${formula}+1000`);
    tampered = file.bytes();
    const other = new Tampered(plan, sound);
    other.type(other.input('project.discountRate'), 'much');
    broken = other.bytes();
  }, 60_000);
  const run = (line: string) =>
    pingheng(line, {
      engine: house,
      files: { 'sound.xlsx': sound, 'tampered.xlsx': tampered, 'broken.xlsx': broken, 'a.json': '{}' },
    });

  test('a file nobody touched: trusted, exit code 0', async () => {
    const { code, out } = await run('audit sound.xlsx --lang zh');
    expect(code).toBe(0);
    expect(out).toContain('✓ 可信');
    expect(out).toContain('没有发现任何改动。');
    expect(out).toContain('由文件的输入重新计算的结论');
  });

  test('a changed formula: named with its place, exit code 1', async () => {
    const { code, out } = await run('audit tampered.xlsx --lang en');
    expect(code).toBe(1);
    expect(out).toContain('✗ Not trusted');
    expect(out).toMatch(/✗ 资金账户!\w+ {2}The formula was changed\n {4}expected: =/);
    expect(out).toMatch(/\n {4}found: =.*\+1000/);
    expect(out).toMatch(/\n {4}effect: /);
  });

  test.each(['sound.xlsx', 'tampered.xlsx'])('%s as JSON matches the published schema', async (file) => {
    const { out } = await run(`audit ${file} --json --lang zh`);
    expect(matches(JSON.parse(out)) || matches.errors).toBe(true);
  });

  test('inputs that make no project are refused with their cell, exit code 2', async () => {
    const { code, err } = await run('audit broken.xlsx --lang zh');
    expect(code).toBe(2);
    expect(err).toContain('project.discountRate');
  });

  test('what is no workbook is refused, exit code 2', async () => {
    const { code, err } = await run('audit a.json --lang zh');
    expect(code).toBe(2);
    expect(err).toContain('a.json');
  });
});
