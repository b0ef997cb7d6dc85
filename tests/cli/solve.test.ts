import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const files = {
  'gap.json': readFileSync('examples/timing-gap.json'),
  'short.json': readFileSync('examples/shortfall.json'),
};
const ask = (line: string): Promise<Outcome> => pingheng(line, { engine: house, files });

interface Printed {
  result: string;
  lever: { id: string; step: string; from: string };
  to: {
    value: string;
    relative: string;
    changes: object[];
    lights: Record<string, { colour: string; gap: string }>;
  };
}

describe('solve on the command line', () => {
  it('says the least change and that one step less is not enough', async () => {
    const { code, out } = await ask('solve gap.json --lever landPrice --target construction');
    expect(code).toBe(0);
    expect(out).toMatch(/^土地价格.*由 5,200 元\/平方米 调整到 [\d,]+ 元\/平方米/);
    expect(out).toMatch(/即可建设期转绿；少一步（[\d,]+ 元\/平方米）则不够/);
    expect(out).toMatch(/land\.parcels\[0\]\.floorPrice = \d+/);
  });

  it('--json has the value, every input as it is to be entered, and the lights there', async () => {
    const { out } = await ask('solve gap.json --lever far --target all --json');
    const { result, lever, to } = JSON.parse(out) as Printed;
    expect([result, lever.id, lever.step]).toEqual(['found', 'far', '0.0001']);
    expect(to.changes).toEqual([{ kind: 'set', path: 'land.parcels[0].farNew', value: Number(to.value) }]);
    expect(Object.values(to.lights)).toEqual(Array(3).fill({ colour: 'green', gap: '0.00' }));
  });

  it('without a lever it lists those that the project has, with where they stand', async () => {
    const { out } = await ask('solve gap.json --lang en');
    expect(out).toMatch(/^Levers of this project \(\d+\)/);
    expect(out).toMatch(/landMonth +Month of land sale.* 20\d\d-\d\d +20\d\d-\d\d … 20\d\d-\d\d/);
  });

  it('says how far the best gets when nothing in the range is enough', async () => {
    const { code, out } = await ask('solve short.json --lever far --lang en');
    expect(code).toBe(0);
    expect(out).toMatch(
      /alone cannot turn all three green within its range \(2\.3 to 2\.5\); the best is 2\.5, where CNY 98,375,210\.55 is still missing/,
    );
  });

  it('says what raising the floor area ratio leaves as it is, in words and in JSON', async () => {
    const { out } = await ask('solve short.json --lever far --lang en');
    expect(out).toMatch(/Note \(Planned FAR: .+\): Raises land proceeds only/);
    const { out: json } = await ask('solve short.json --lever far --json --lang zh');
    expect((JSON.parse(json) as { lever: { caveat: string } }).lever.caveat).toMatch(/^只增加土地价款/);
    const { out: other } = await ask('solve short.json --lever costCut --json');
    expect((JSON.parse(other) as { lever: { caveat: null } }).lever.caveat).toBeNull();
  });

  it('a wider range than the policy’s can be asked for', async () => {
    const { out } = await ask('solve short.json --lever far --most 4 --json');
    const { result, to } = JSON.parse(out) as Printed;
    expect(result).toBe('found');
    expect(Number(to.value)).toBeGreaterThan(2.5);
  });

  it.each([
    ['solve gap.json --lever nope', '没有措施“nope”。可用：far、'],
    ['solve short.json --lever landMonth', '不能用来补缺口'],
    ['solve gap.json --lever far --most much', '请写数字'],
    ['solve gap.json --lever far --most 2', '范围须包含现值'],
    ['solve gap.json --lever far --target nope', '--target'],
  ])('%s is refused', async (line, said) => {
    const { code, err } = await ask(line);
    expect([code, err.includes(said)]).toEqual([2, true]);
  });
});
