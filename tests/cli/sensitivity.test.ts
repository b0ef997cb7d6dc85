import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const files = { 'a.json': readFileSync('examples/timing-gap.json') };
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .compile(schemaOf('sensitivity'));
const ask = (line: string): Promise<Outcome> => pingheng(line, { engine: house, files });

interface Printed {
  target: { id: string; row: string };
  base: string;
  factors: {
    id: string;
    cases: { change: string; value: string }[];
    swing: string;
    breakEven: string | null;
  }[];
  grid: { rows: string; columns: string; values: string[][] } | null;
}

describe('sensitivity on the command line', () => {
  it('ranks the factors and says where each breaks even', async () => {
    const { code, out } = await ask('sensitivity a.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^敏感性：建设期末现金/);
    expect(out).toMatch(/因素 +−20% +−10% +\+10% +\+20% +变幅 +临界变动/);
    expect(out).toMatch(/建设投资 .* \+[\d.]+%\n/);
  });

  it('--json has yuan and fractions, of the figure and the changes asked for', async () => {
    const { out } = await ask(
      'sensitivity a.json --json --target overall --changes -15,15 --grid investment,landPrice',
    );
    expect(matches(JSON.parse(out)), JSON.stringify(matches.errors)).toBe(true);
    expect(matches({ ...(JSON.parse(out) as object), grid: [] })).toBe(false);
    const { target, base, factors, grid } = JSON.parse(out) as Printed;
    expect(target).toMatchObject({ id: 'overall', row: 'overall.endingSurplus' });
    expect(factors[0]!.cases.map(({ change }) => change)).toEqual(['-0.15', '0.15']);
    const swings = factors.map(({ swing }) => Number(swing));
    expect(swings).toEqual([...swings].sort((one, other) => other - one));
    const investment = factors.find(({ id }) => id === 'investment')!;
    expect(Number(investment.cases[0]!.value)).toBeGreaterThan(Number(base));
    expect(Number(investment.cases[1]!.value)).toBeLessThan(Number(base));
    expect([grid!.rows, grid!.columns, grid!.values.length]).toEqual(['investment', 'landPrice', 2]);
    expect(Number(grid!.values[1]![0])).toBeLessThan(Number(investment.cases[1]!.value));
  });

  it('CSV has the factors, and two together below them', async () => {
    const { out } = await ask('sensitivity a.json --format csv --lang en --grid investment,landPrice');
    const lines = out.trim().split('\r\n');
    const empty = lines.indexOf('');
    expect(lines[0]).toBe('Factor,-0.2,-0.1,0.1,0.2,swing,break-even');
    expect(lines[empty + 1]).toBe('Investment cost \\ Land price,-0.2,-0.1,0.1,0.2');
    expect(lines).toHaveLength(empty + 6);
  });

  it.each([
    ['sensitivity a.json --changes 0', '--changes 不能是“0”'],
    ['sensitivity a.json --changes -100', '在 −95 至 300 之间'],
    ['sensitivity a.json --changes 10,10', '不重复'],
    ['sensitivity a.json --grid landPrice,landPrice', '两个不同因素'],
    ['sensitivity a.json --grid loanRate,landPrice', '请写本项目的两个不同因素，如 landPrice、'],
    ['sensitivity a.json --target nosuch', 'constructionEnd'],
  ])('%s is refused with a sentence', async (line, sentence) => {
    const { code, out, err } = await ask(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
