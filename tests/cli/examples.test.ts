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
