import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .compile(schemaOf('households'));

const header = '户号,产权,用途,建筑面积,评估单价,安置方式,签约月份,增购';
const csv = `${header}\nA-1,私产,住宅,54.5,9000,安置,3,是\nA-2,私产,住宅,55,9000,安置,3,否\nA-3,私产,住宅,40,9000,货币,3,否\n`;
const policy = '--policy national,quzhou-kecheng';
const prices =
  '--set appraisal=12000 equalAreaDiscount=0.1 topUpDiscount=0.1 liftShare=0.3 upliftPrice=6000 stepUpPrice=11000 cashBonusRate=0.1';
const known = `${policy} ${prices}`;
const settle = (
  line: string,
  text: string | Uint8Array = csv,
  over: Parameters<typeof pingheng>[1] = {},
): Promise<Outcome> =>
  pingheng(`households a.csv ${line}`, { engine: house, ...over, files: { 'a.csv': text, ...over.files } });

/** Ten households of 40 m² (target 44) who sign month by month, and one of 100 m² (target 110). */
const crowd = [
  header,
  ...Array.from({ length: 10 }, (_, at) => `B-${at},私产,住宅,40,9000,安置,${at + 1},否`),
  'B-X,私产,住宅,100,9000,安置,1,否',
].join('\n');

describe('pingheng households', () => {
  it('half a square metre less than 55 m² saves a whole unit type', async () => {
    const { code, out } = await settle(`${known} --types 45,60,80,100 --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      matching: null,
      households: [
        // 54.5 × 1.1 = 59.95, topped up to 60; 55 × 1.1 = 60.5 goes up to 80.
        { id: 'A-1', entitlement: '59.95', topUpArea: '0.05', unitArea: '60.00', stepUp: '0.00' },
        { id: 'A-2', entitlement: '60.50', unitArea: '80.00', stepUp: '19.50' },
        { id: 'A-3', unitArea: '0.00', compensation: '360000.00', cashPaid: '396000.00' },
      ],
    });
  });

  it('sums up by route in both languages, with demand against supply and the cliffs', async () => {
    const zh = (await settle(`${known} --types 60:200,80:300 --lang zh`)).out;
    expect(zh).toContain('一户一表：3 户（安置 2，货币 1，房票 0）');
    expect(zh).toMatch(/^60 m² +1 +200 +–$/m);
    expect(zh).toContain('临界：1 条记录离跨档不超过 1.00 平方米，跨档共 22.00 万元');
    expect(zh).toMatch(/A-1 +60\.00 平方米 +60\.00 平方米 +0\.00 平方米 +80\.00 平方米 +22\.00 万元/);
    const en = (await settle(`${known} --types 60:200,80:300 --lang en`)).out;
    expect(en).toMatch(/^cash +1 +40\.00 +CNY 360,000\.00 +CNY 0\.00 +CNY 0\.00 +CNY 396,000\.00$/m);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('says when nearest-up asks for more than there is, and how to go on', async () => {
    const { out } = await settle(`${known} --types 60:6,80:9 --lang en`, crowd);
    expect(out).toMatch(/^60 m² +11 +6 +5$/m);
    expect(out).toContain('--match');
  });

  it('--match keeps to the supply: the first to sign stay, the others move up', async () => {
    const { out } = await settle(`${known} --types 60:6,80:9 --match --lang en`, crowd);
    expect(out).toMatch(/^60 m² +6 +6 +–$/m);
    expect(out).toContain('5 households move up, 100.00 m² more in all for CNY 1.10 million');
    for (const id of ['B-5', 'B-9'])
      expect(out).toMatch(new RegExp(`${id} +1 +44.00 m² +60.00 m² +80.00 m²`));
    expect(out).not.toMatch(/B-4 /);
    expect(out).toContain('Above the largest unit type: 1 record served by several units');
  });

  it('--match says what is short instead of failing', async () => {
    const { code, out } = await settle(`${known} --types 60:6,80:2 --match --lang zh`, crowd);
    expect(code).toBe(0);
    expect(out).toContain('供应不足，3 户无房可配');
    expect(out).toContain('60 m² 缺 ');
  });

  it.each([
    ['without matching', '--types 60:6,80:9'],
    ['matched', '--types 60:6,80:9 --match'],
    ['short', '--types 60:1,80:2 --match'],
  ])('--json %s is as its schema says', async (_, line) => {
    const { out } = await settle(`${known} ${line} --json`, crowd);
    matches(JSON.parse(out));
    expect(matches.errors).toBeNull();
  });

  it('--json of a refusal is as its schema says', async () => {
    const { code, out } = await settle(`${known} --types sixty --json`);
    expect(code).toBe(2);
    matches(JSON.parse(out));
    expect(matches.errors).toBeNull();
    expect(out).toContain('sixty');
  });

  it('takes prices, types and policy from a project', async () => {
    const project = readFileSync('examples/lixian-renewal.json');
    const { code, err } = await settle('--project p.json --match', csv, { files: { 'p.json': project } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('asks for what the policy leaves open, all at once, with the clause', async () => {
    const { code, err } = await settle(policy);
    expect(code).toBe(2);
    for (const name of ['appraisal', 'liftShare', 'stepUpPrice', 'cashBonusRate'])
      expect(err).toContain(`relocation.${name}`);
  });

  it('asks for no unit types where everybody takes cash', async () => {
    const text = `${header}\nA-3,私产,住宅,40,9000,货币,3,否\n`;
    const { code, out } = await settle(`${policy} --set cashBonusRate=0.1 --match --lang en`, text);
    expect(code).toBe(0);
    expect(out).toContain('Households: 1 (0 resettled, 1 cash, 0 vouchers)');
  });

  it('names bad cells by line and needs to know the policy', async () => {
    const bad = await settle(`${known} --types 60 --lang zh`, `${header}\nA-1,私产,住宅,大,9000,安置,3,是\n`);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('第 2 行');
    expect((await settle('')).err).toContain('--policy');
  });
});

describe('the household sheet as CSV', () => {
  const sheet = (text: string, more = ''): Promise<Outcome> =>
    settle(`${known} --types 60,80 -o out.csv --lang zh ${more}`, text);

  it('has a line per record with target, unit, step-up, payable and settlement', async () => {
    const { files, out, err } = await sheet(csv);
    const [head, first] = (files['out.csv'] ?? '').split('\r\n');
    expect(head).toBe(
      '\uFEFF户号,方式,建筑面积,户数,上浮面积,免费电梯公用面积,应安置面积,增购面积,目标面积,安置面积,上靠面积,应付房款,旧房补偿,结算差价（每户）,货币补偿款,房票面额',
    );
    expect(first).toMatch(/^A-1,安置,54\.5,1,5\.45,/);
    expect(out).toContain('一户一表');
    expect(err).toBe('已写入 out.csv。\n');
  });

  it('holds the parts of a split record after matching', async () => {
    const text = `${header},户数\nC,私产,住宅,40,9000,安置,1,否,5\n`;
    const { files } = await settle(`${known} --types 60:3,80:9 --match -o out.csv --lang en`, text);
    const lines = (files['out.csv'] ?? '').trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
      'C,resettled,40,3',
      'C/2,resettled,40,2',
    ]);
  });

  it('is evaluated by no spreadsheet: text that begins like a formula stays text', async () => {
    const ids = ['=1+1', '+A1', '@SUM(A1)', '-2+3', '＝1', '-cmd', 'H-1'];
    const { files } = await sheet(
      [header, ...ids.map((id) => `${id},私产,住宅,40,9000,货币,1,否`)].join('\n'),
    );
    const cells = (files['out.csv'] ?? '')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(cells).toEqual(["'=1+1", "'+A1", "'@SUM(A1)", "'-2+3", "'＝1", "'-cmd", 'H-1']);
  });

  it('is not written over another file without --force', async () => {
    const over = { files: { 'out.csv': 'mine' } };
    const refused = await settle(`${known} --types 60,80 -o out.csv`, csv, over);
    expect([refused.code, refused.files, refused.out]).toEqual([2, {}, '']);
    expect((await settle(`${known} --types 60,80 -o out.csv --force`, csv, over)).code).toBe(0);
  });

  it('goes to standard output alone for -', async () => {
    const { out, err } = await settle(`${known} --types 60,80 -o -`);
    expect(out.trim().split('\r\n')).toHaveLength(4);
    expect(err).toBe('');
    expect((await settle(`${known} --types 60,80 -o - --json`)).code).toBe(2);
  });
});

describe('what households trust us with', () => {
  it('no progress and nothing of a household on standard error in a pipe', async () => {
    const { err } = await settle(`${known} --types 60:6,80:9 --match`, crowd);
    expect(err).toBe('');
  });

  it('on a terminal the progress leaves no trace and names nobody', async () => {
    const { err } = await settle(`${known} --types 60:6,80:9 --match`, crowd, { errIsTerminal: true });
    expect(err).toMatch(/正在匹配户型 …/);
    expect(err.endsWith('\u001b[K')).toBe(true);
    expect(err).not.toContain('B-');
  });

  it('an id with an escape sequence does not reach the terminal', async () => {
    const text = `${header}\n"E\u001b[31m1",私产,住宅,54.5,9000,安置,3,是\n`;
    const { out } = await settle(`${known} --types 60,80`, text);
    expect(out).toContain('E·[31m1');
    expect(out).not.toContain('\u001b');
  });
});
