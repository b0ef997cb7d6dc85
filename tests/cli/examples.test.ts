import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const schema = JSON.parse(readFileSync('docs/schema/check.schema.json', 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const examples = readdirSync('examples').filter((name) => name.endsWith('.json'));

const ask = (line: string, name: string): Promise<Outcome> =>
  pingheng(line, { engine: house, files: { 'a.json': readFileSync(`examples/${name}`) } });

describe.each(examples)('%s on the command line', (name) => {
  it.each(['zh', 'en'])('check --json --lang %s matches the published schema', async (lang) => {
    const { code, out } = await ask(`check a.json --json --lang ${lang}`, name);
    expect(code).toBe(0);
    matches(JSON.parse(out));
    expect(matches.errors).toBeNull();
  });

  it('reads the same in both languages: same colours, same amounts', async () => {
    const answers = await Promise.all(
      ['zh', 'en'].map(async (lang) => {
        const { out } = await ask(`check a.json --json --lang ${lang}`, name);
        const { verdict, figures } = JSON.parse(out) as {
          verdict: Record<string, { colour: string; gap: string }>;
          figures: object;
        };
        return { verdict: Object.values(verdict).map(({ colour, gap }) => [colour, gap]), figures };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('shows every table as text, CSV and JSON', async () => {
    for (const { id } of house.tableNames) {
      expect((await ask(`table a.json ${id}`, name)).code).toBe(0);
      const lines = (await ask(`table a.json ${id} --format csv --lang zh`, name)).out.trim().split('\r\n');
      expect(lines[0]).toMatch(/^\uFEFF?序号,项目,单位/);
      const { rows } = JSON.parse((await ask(`table a.json ${id} --format json`, name)).out) as {
        rows: object[];
      };
      expect(rows).toHaveLength(lines.length - 1);
    }
  });

  it('explains the lowest point of construction', async () => {
    const { code, out } = await ask('explain a.json construction.closing --lang zh', name);
    expect(code).toBe(0);
    expect(out).toMatch(/^期末现金，\d{4}年\d{1,2}月：/);
    expect(JSON.parse((await ask('explain a.json construction.closing --json', name)).out)).toMatchObject({
      schemaVersion: 1,
      row: 'construction.closing',
    });
  });

  it('in English holds no Chinese but names and documents from the file', async () => {
    const { out } = await ask('check a.json --lang en', name);
    for (const heading of ['Construction', 'Operation', 'Whole life', 'Key figures'])
      expect(out).toContain(heading);
  });
});

describe('refused input', () => {
  it('as JSON matches the published schema too', async () => {
    for (const text of ['{"project":{"name":5}}', '{', '[]', 'null', '{"a":1,"a":2}']) {
      const { code, out } = await pingheng('check a.json --json', {
        engine: house,
        files: { 'a.json': text },
      });
      expect(code).toBe(2);
      matches(JSON.parse(out));
      expect(matches.errors).toBeNull();
    }
  });

  it('names every place in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const { err } = await pingheng(`check a.json --lang ${lang}`, {
        engine: house,
        files: { 'a.json': '{"project":{"name":5}}' },
      });
      expect(err).toContain('project.startMonth');
      expect(err.split('\n').length).toBeGreaterThan(10);
      expect(err).not.toContain('undefined');
    }
  });

  it('a blank template is complete JSON, and check names what is to be filled in', async () => {
    for (const kind of ['renewal', 'newBuild', 'blank']) {
      const { files } = await pingheng(`template --kind ${kind} -o new.json`, { engine: house });
      const { code, err } = await pingheng('check new.json --lang zh', { engine: house, files });
      expect(code).toBe(2);
      expect(err).toContain('project.startMonth：尚未填写');
    }
  });
});

describe('explain, asked for what is not there', () => {
  const file = examples.includes('timing-gap.json') ? 'timing-gap.json' : examples[0]!;

  it.each([
    ['construction.closng', 'construction.closing'],
    ['期末现金', 'operationAccount.closing'],
    ['construction.closing 1999-01', '1999-01'],
  ])('%s', async (asked, answer) => {
    const { code, err } = await ask(`explain a.json ${asked} --lang zh`, file);
    expect(code).toBe(2);
    expect(err).toContain(answer);
  });
});

describe('households', () => {
  const header = '户号,产权,用途,建筑面积,评估单价,安置方式,签约月份,增购';
  const csv = `${header}\nA-1,私产,住宅,54.5,9000,安置,3,是\nA-2,私产,住宅,55,9000,安置,3,否\nA-3,私产,住宅,40,9000,货币,3,否\n`;
  const prices =
    '--set appraisal=12000 equalAreaDiscount=0.1 topUpDiscount=0.1 liftShare=0.3 upliftPrice=6000 stepUpPrice=11000 cashBonusRate=0.1 unitTypes=45,60,80,100';
  const settle = (line: string, text: string | Uint8Array = csv): Promise<Outcome> =>
    pingheng(`households a.csv ${line}`, { engine: house, files: { 'a.csv': text } });

  it('half a square metre less than 55 m² saves a whole unit type', async () => {
    const { code, out } = await settle(`--policy national,quzhou-kecheng ${prices} --format json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      households: [
        // 54.5 × 1.1 = 59.95, topped up to 60; 55 × 1.1 = 60.5 goes up to 80.
        { id: 'A-1', entitlement: '59.95', topUpArea: '0.05', unitArea: '60.00', stepUp: '0.00' },
        { id: 'A-2', entitlement: '60.50', unitArea: '80.00', stepUp: '19.50' },
        { id: 'A-3', unitArea: '0.00', compensation: '360000.00', cashPaid: '396000.00' },
      ],
    });
  });

  it('sums up in words', async () => {
    const { out } = await settle(`--policy national,quzhou-kecheng ${prices} --lang zh`);
    expect(out).toContain('一户一表：3 户（安置 2，货币 1，房票 0）');
  });

  it('takes prices and policy from a project', async () => {
    const project = readFileSync('examples/lixian-renewal.json');
    const { code, err } = await pingheng('households a.csv --project p.json', {
      engine: house,
      files: { 'a.csv': csv, 'p.json': project },
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('asks for what the policy leaves open, all at once, with the clause', async () => {
    const { code, err } = await settle('--policy national,quzhou-kecheng');
    expect(code).toBe(2);
    for (const name of ['appraisal', 'liftShare', 'stepUpPrice', 'cashBonusRate'])
      expect(err).toContain(`relocation.${name}`);
  });

  it('names bad cells by line and needs to know the policy', async () => {
    const bad = await settle(
      `--policy national,quzhou-kecheng ${prices} --lang zh`,
      `${header}\nA-1,私产,住宅,大,9000,安置,3,是\n`,
    );
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('第 2 行');
    expect((await settle('')).err).toContain('--policy');
  });
});
