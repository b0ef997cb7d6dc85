import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const files = {
  'short.json': readFileSync('examples/shortfall.json'),
  'sound.json': readFileSync('examples/linshan-newbuild.json'),
};
const ask = (line: string): Promise<Outcome> => pingheng(line, { engine: house, files });

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const schemas = new Ajv2020({ allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .addSchema(schemaOf('solve'));
const isRanking = schemas.compile(schemaOf('levers'));
const isSolution = schemas.getSchema('solve.schema.json')!;

interface Placed {
  value: string;
  relative: string | null;
  changes: { path: string; value: unknown }[];
  lights: Record<string, { colour: string; gap: string }>;
}

interface Printed {
  isMet: boolean;
  lights: Placed['lights'];
  levers: {
    lever: { id: string };
    to: Placed | null;
    best: Placed | null;
    turns: Record<string, Placed | null>;
  }[];
  noHelp: string[];
  pairs: {
    first: string;
    second: string;
    points: { first: string; second: string; lights: Placed['lights'] }[];
  }[];
}

describe('levers on the command line', () => {
  it('ranks those that are enough alone, then how far the others get, then pairs', async () => {
    const { code, out } = await ask('levers short.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^怎样补上缺口：三项全部转绿/);
    const [alone, short, pairs] = ['单独即可（4）', '单独不够（4）', '两项组合'].map((head) =>
      out.indexOf(head),
    );
    expect(alone).toBeGreaterThan(0);
    expect(short).toBeGreaterThan(alone!);
    expect(pairs).toBeGreaterThan(short!);
    expect(out).toContain('没有帮助：');
  });

  it('--json: least relative change first, green where it is enough, still short where it is not', async () => {
    const { out } = await ask('levers short.json --json --pairs 2');
    const { levers, pairs, noHelp, isMet } = JSON.parse(out) as Printed;
    expect(isMet).toBe(false);
    const enough = levers.filter(({ to }) => to !== null);
    const changes = enough.map(({ to }) => Number(to!.relative));
    expect(changes).toEqual([...changes].sort((one, other) => one - other));
    for (const { to } of enough)
      expect(Object.values(to!.lights).map(({ colour }) => colour)).toEqual(['green', 'green', 'green']);
    for (const { best } of levers.filter(({ to }) => to === null))
      expect(Object.values(best!.lights).some(({ colour }) => colour !== 'green')).toBe(true);
    expect(levers.map(({ lever }) => lever.id)).not.toContain(noHelp[0]);
    expect(pairs).toHaveLength(1);
    for (const point of pairs[0]!.points) expect(point.lights.construction!.colour).toBe('green');
  });

  it('--format csv has a line for each lever', async () => {
    const { out } = await ask('levers short.json --format csv --lang en --pairs 0');
    const [head, ...lines] = out.trim().split('\r\n');
    expect(head).toMatch(/^\uFEFF?id,Lever,Unit,Result,Now,To,Relative,Construction green/);
    expect(lines[0]).toMatch(/^costCut,Investment cost,,found,1,0\.\d+,/);
  });

  it('a project that balances has nothing to rank, and that is said', async () => {
    const { code, out } = await ask('levers sound.json --lang en');
    expect([code, out.includes('The target is met already')]).toEqual([0, true]);
  });

  it.each([
    'levers short.json --json --pairs 2',
    'levers sound.json --json',
    'levers short.json --json --target nope',
  ])('%s matches the published schema', async (line) => {
    const { out } = await ask(line);
    isRanking(JSON.parse(out));
    expect(isRanking.errors ?? []).toEqual([]);
  });

  it.each([
    'solve short.json --json',
    'solve short.json --json --lever grant',
    'solve short.json --json --lever far',
    'solve short.json --json --lever retentionMode --target operation',
    'solve short.json --json --lever nope',
  ])('%s matches the published schema', async (line) => {
    const { out } = await ask(line);
    await isSolution(JSON.parse(out));
    expect(isSolution.errors ?? []).toEqual([]);
  });

  it('--write puts the ranking on the dashboard of a workbook', async () => {
    const { code, files: written, err } = await ask('levers short.json --write out.xlsx --lang zh');
    expect(code).toBe(0);
    expect(err).toContain('已写入 out.xlsx');
    expect(written['out.xlsx']).toMatch(/^PK/);
  });

  it('a target nobody knows is refused', async () => {
    const { code, err } = await ask('levers short.json --target nope');
    expect([code, err.includes('--target')]).toEqual([2, true]);
  });
});
