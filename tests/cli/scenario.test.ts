import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const files = {
  'a.json': readFileSync('examples/reit-exit.json'),
  'typo.json': JSON.stringify({
    ...(JSON.parse(readFileSync('examples/reit-exit.json', 'utf8')) as object),
    scenarios: [{ id: 'same', name: '照旧', changes: [{ path: 'reit.capRate', value: '4.8%' }] }],
  }),
};
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .addSchema(schemaOf('diff'))
  .compile(schemaOf('scenario'));
const ask = (line: string): Promise<Outcome> => pingheng(line, { engine: house, files });

interface Printed {
  base: { verdict: Record<string, { colour: string }> };
  scenarios: {
    id: string;
    source: string | null;
    comparison: {
      inputs: { path: string; after: number }[];
      verdicts: Record<string, { after: { colour: string } }>;
    };
  }[];
  skipped: { id: string; problems: { message: string }[] }[];
}

describe('scenario on the command line', () => {
  it('lists what may be asked, with sources, where no name is given', async () => {
    const { code, out } = await ask('scenario a.json');
    expect(code).toBe(0);
    expect(out).toContain('· noReit');
    expect(out).toContain('项目自带');
    expect(out).toMatch(
      /landDown30Delay12 {2}土地收入下降 30%，晚 12 个月\n +《新社区筹建方案（通用模板）》：“土地出让收入下降30%……建设进度滞后1-2年”（D-42）/,
    );
  });

  it('puts verdicts and figures beside the base, then says what changed and what moved', async () => {
    const { code, out } = await ask('scenario a.json vacancy22 noReit');
    expect(code).toBe(0);
    expect(out).toMatch(/基准 +✓ 绿 +✓ 绿 +✓ 绿/);
    expect(out).toMatch(/空置率 22% +! 黄/);
    expect(out).toMatch(/关键指标 +基准 +空置率 22%/);
    expect(out).toMatch(/出租率：95% → 78%\n +operation\.incomes\[0\]\.occupancy/);
    expect(out).toContain('变动最大的资金行');
  });

  it('a policy parameter is set for the scenario, and told with what it replaces', async () => {
    const own = JSON.stringify({
      ...(JSON.parse(readFileSync('examples/reit-exit.json', 'utf8')) as object),
      scenarios: [
        { id: 'half', name: '少返一半', changes: [{ path: 'policy.land.retainedShare', value: '40%' }] },
      ],
    });
    const { code, out } = await pingheng('scenario b.json half --lang en', {
      engine: house,
      files: { 'b.json': own },
    });
    expect(code).toBe(0);
    expect(out).toMatch(/Net land proceeds returned, renewal inside the unit: 100\.00% → 40\.00%/);
  });

  it('--svg draws the base beside its stresses, the same bytes each time, and overwrites nothing unasked', async () => {
    const draw = () => ask('scenario a.json vacancy22 noReit --svg stress.svg --lang en');
    const { code, files: written } = await draw();
    expect(code).toBe(0);
    const svg = written['stress.svg']!;
    expect(svg).toMatch(/^<svg /);
    for (const name of ['Base', 'Vacancy 22%']) expect(svg).toContain(name);
    expect(svg.match(/<text/g)!.length).toBeGreaterThan(6);
    expect((await draw()).files['stress.svg']).toBe(svg);
    const there = { ...files, 'stress.svg': 'mine' };
    const kept = await pingheng('scenario a.json noReit --svg stress.svg --lang en', {
      engine: house,
      files: there,
    });
    expect(kept.code).not.toBe(0);
    expect(kept.files).not.toHaveProperty(['stress.svg']);
  });

  it('--json has the whole comparison, --all says what was passed over and why', async () => {
    const { code, out } = await ask('scenario a.json --all --json');
    expect(code).toBe(0);
    expect(matches(JSON.parse(out)), JSON.stringify(matches.errors)).toBe(true);
    const { base, scenarios, skipped } = JSON.parse(out) as Printed;
    expect(base.verdict.construction!.colour).toBe('green');
    const late = scenarios.find(({ id }) => id === 'landDown30Delay24')!;
    expect(late.comparison.verdicts.construction!.after.colour).toBe('red');
    expect(late.comparison.inputs.map(({ path }) => path)).toContain('land.parcels[0].saleMonth');
    expect(late.source).toContain('D-42');
    expect(skipped.map(({ id }) => id)).toEqual(['landCostUp15', 'affordableUp10']);
    expect(skipped[0]!.problems[0]!.message).toContain('不改变本项目的任何输入');
  });

  it('--json without a name lists them as the schema says', async () => {
    const { out } = await ask('scenario a.json --json --lang en');
    const list = JSON.parse(out) as { scenarios: object[] };
    expect(matches(list), JSON.stringify(matches.errors)).toBe(true);
    expect(matches({ ...list, scenarios: [{ id: 'x' }] })).toBe(false);
  });

  it('--write puts the comparison into a workbook', async () => {
    const { code, files: written, err } = await ask('scenario a.json vacancy22 --write out.xlsx');
    expect(code).toBe(0);
    expect(written['out.xlsx']).toMatch(/^PK/);
    expect(err).toContain('已写入 out.xlsx');
  });

  it('CSV has a column for the base and one for each scenario, in plain digits', async () => {
    const { out } = await ask('scenario a.json rateUp100 --format csv --unit wan --lang en');
    const [head, verdict, ...lines] = out.trim().split('\r\n');
    expect(head).toBe('Item,Unit,Base,Rate +100 bps');
    expect(verdict).toBe('Construction verdict,,green,amber');
    expect(lines).toContain('Peak debt,"wan yuan (10,000)",36000.000000,36000.000000');
    const [, , was, is] = lines.find((line) => line.startsWith('Lowest DSCR'))!.split(',');
    expect(Number(is)).toBeLessThan(Number(was));
  });

  it.each([
    ['scenario a.json nosuch', '没有情景“nosuch”。可用：'],
    ['scenario a.json landCostUp15', '情景“土地成本上升 15%”不能用于此项目'],
    ['scenario typo.json 照旧', '情景“照旧”不改变本项目的任何输入'],
    ['scenario a.json vacancy22 --all', '只能选一'],
    ['scenario a.json --all --write out.xlsx', '最多放 8 个情景'],
  ])('%s is refused with a sentence', async (line, sentence) => {
    const { code, out, err } = await ask(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
