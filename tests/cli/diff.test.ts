import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { displayWidth } from '../../src/i18n';
import { planOf, type Cell } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx';
import { cellName } from '../../src/xlsx/read';
import {
  bare,
  changed,
  cost,
  equity,
  evaluated,
  loan,
  parcel,
  rent,
  upkeep,
  type RawProject,
} from '../model/raw';
import { madeFile } from '../xlsx/read/made';
import { pingheng, type Outcome } from './fake';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8')) as object;
const matches = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('check'))
  .compile(schemaOf('diff'));

/** A parcel, a loan and a yearly rent, by quarters. */
const base = changed(bare(), (raw) => {
  raw.project.step = 'quarter';
  raw.land.parcels = [parcel(2_000_000, 500_000)];
  raw.costs.lines = [cost(1_200_000)];
  raw.equity.lines = [equity(400_000)];
  raw.facilities = [loan(600_000)];
  raw.operation.incomes = [rent(200_000)];
  raw.operation.costs = [upkeep(60_000)];
});
const cheaper = changed(base, (raw) => (raw.land.parcels[0]!.totalPrice = 200_000));
const unlent = changed(base, (raw) => raw.facilities.pop());
const overridden = changed(base, (raw) =>
  raw.policy.overrides.push({ id: 'relocation.upliftRate', value: '0.12', reason: '区政府专题会议纪要' }),
);
const monthly = changed(base, (raw) => (raw.project.step = 'month'));

const workbookOf = (raw: RawProject, lang: 'zh' | 'en' = 'zh'): Uint8Array =>
  house.workbook(evaluated(raw), { lang, unit: 'wan' });

const files = Object.fromEntries(
  Object.entries({ base, cheaper, unlent, overridden, monthly }).map(([name, raw]) => [
    `${name}.json`,
    JSON.stringify(raw),
  ]),
);

const ask = (
  line: string,
  more: Record<string, string | Uint8Array> = {},
  columns?: number,
): Promise<Outcome> => pingheng(line, { engine: house, files: { ...files, ...more }, columns });

describe('diff, as a person reads it', () => {
  it('says so where nothing differs, and exits 0', async () => {
    const { code, out, err } = await ask('diff base.json base.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('先前  base.json  最小项目\n后来  base.json  最小项目\n\n✓ 没有差异\n');
    expect((await ask('diff base.json base.json --lang en')).out).toContain('✓ No difference');
  });

  it('answers first: the verdicts, the figures, then the input behind them', async () => {
    const { code, out } = await ask('diff base.json cheaper.json');
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[3]).toBe('! 有差异');
    expect(out).toMatch(/建设期 {2}✓ 绿 → ✗ 红 {2}缺口 0\.00 元 → [\d,.]+ 元/);
    expect(out).toMatch(/资本金合计 +40\.00 万元 +40\.00 万元 +不变/);
    expect(out).toContain('  ~ 北地块 · 总价：200.00 万元 → 20.00 万元\n    land.parcels[0].totalPrice');
    expect(out).toMatch(/变动最大的资金行（\d+）\n {2}按任一期的最大变动额排序/);
    expect(out.indexOf('结论')).toBeLessThan(out.indexOf('关键指标'));
    expect(out.indexOf('关键指标')).toBeLessThan(out.indexOf('输入（1）'));
    expect(out.indexOf('输入（1）')).toBeLessThan(out.indexOf('核查结果'));
  });

  it('speaks English when asked; only names are Chinese', async () => {
    const { out } = await ask('diff base.json cheaper.json --lang en');
    expect(out).toContain('  ~ 北地块 · Total price: CNY 2.00 million → CNY 200,000.00');
    const names = /最小项目|北地块|银行贷款|建安|政府出资|商铺租金|运营管理/g;
    expect(out.replace(names, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('keeps to the unit asked for', async () => {
    const { out } = await ask('diff base.json cheaper.json --unit yuan');
    expect(out).toContain('总价：2,000,000.00 元 → 200,000.00 元');
  });

  it('a facility removed is one line, and its rows are told apart', async () => {
    const { out } = await ask('diff base.json unlent.json');
    expect(out).toContain('  - 删去：融资 · 银行贷款\n    facilities[0]');
    expect(out).toMatch(/ {2}- 融资：银行贷款 · 仅先前有 · \d+ 行\n {4}facility\.bank/);
    expect((await ask('diff unlent.json base.json')).out).toContain('  + 新增：融资 · 银行贷款');
  });

  it('an override is told with its reason, and the value in force with its clause', async () => {
    const { out } = await ask('diff base.json overridden.json');
    expect(out).toContain('项目改写：（无此项） → 0.12（理由：区政府专题会议纪要）');
    expect(out).toMatch(/~ \S+：10\.00% → 12\.00%\n {4}relocation\.upliftRate {2}《.*》.* → 项目改写/);
  });

  it('says that other steps are compared by calendar year', async () => {
    const { out } = await ask('diff base.json monthly.json');
    expect(out).toContain('~ 计算步长：季度 → 月度');
    expect(out).toContain('改按公历年比较');
  });

  it('two amounts that round alike are told to the last digit', async () => {
    const close = changed(base, (raw) => (raw.costs.lines[0]!.amount = 1_200_000.01));
    const { code, out } = await ask('diff base.json close.json', { 'close.json': JSON.stringify(close) });
    expect(code).toBe(1);
    expect(out).toContain('建安 · 金额：1,200,000.00 元 → 1,200,000.01 元');
  });

  it('shows as much of each list as asked, and says what it left out', async () => {
    const { out } = await ask('diff base.json cheaper.json --limit 1');
    expect(out).toMatch(/另有 \d+ 条；加大 --limit，或用 --json 查看全部。/);
    expect((await ask('diff base.json cheaper.json --limit 0')).code).toBe(2);
  });

  it.each([50, 80])('fits a terminal of %i columns', async (columns) => {
    for (const lang of ['zh', 'en']) {
      const { out } = await ask(`diff base.json cheaper.json --lang ${lang}`, {}, columns);
      expect(out.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([]);
    }
  });

  it('has a help page with its exit codes', async () => {
    const { code, out } = await ask('diff --help');
    expect(code).toBe(0);
    expect(out).toContain('0 没有差异；1 有差异；2 输入有误');
  });
});

describe('diff, as a program reads it', () => {
  it.each(['base', 'cheaper', 'unlent', 'overridden', 'monthly'])(
    'against %s keeps its schema',
    async (name) => {
      for (const lang of ['zh', 'en']) {
        const { code, out, err } = await ask(`diff base.json ${name}.json --json --limit 1 --lang ${lang}`);
        expect([code, err]).toEqual([name === 'base' ? 0 : 1, '']);
        const answer = JSON.parse(out) as { isSame: boolean; rows: { moved: object[] } };
        matches(answer);
        expect(matches.errors).toBeNull();
        expect(answer.isSame).toBe(name === 'base');
        if (name === 'cheaper') expect(answer.rows.moved.length).toBeGreaterThan(1);
      }
    },
  );

  it('a bad file is refused in the same schema', async () => {
    const { code, out } = await ask('diff base.json bad.json --json', { 'bad.json': '{' });
    expect(code).toBe(2);
    matches(JSON.parse(out));
    expect(matches.errors).toBeNull();
  });

  it('standard input serves for one of the two', async () => {
    expect((await ask('diff base.json -', { '-': JSON.stringify(base) })).code).toBe(0);
    const { code, err } = await ask('diff - -', { '-': JSON.stringify(base) });
    expect(code).toBe(2);
    expect(err).toContain('标准输入只能读一次');
  });
});

describe('a workbook where a project is asked for', () => {
  const zh = workbookOf(base);
  const books = { 'base.xlsx': zh, 'en.xlsx': workbookOf(base, 'en'), 'renamed.json': zh };

  it.each(['base.xlsx', 'en.xlsx', 'renamed.json'])('%s is the project it was built from', async (book) => {
    const { code, out, err } = await ask(`diff base.json ${book}`, books);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('没有差异');
  });

  it('differs from another project as its JSON does', async () => {
    const json = JSON.parse((await ask('diff base.json cheaper.json --json')).out) as object;
    const book = JSON.parse((await ask('diff base.xlsx cheaper.json --json', books)).out) as object;
    expect({ ...book, before: null }).toEqual({ ...json, before: null });
  });

  it.each(['check', 'table', 'explain'])('%s answers as for the JSON file', async (command) => {
    const rest = { check: '--json', table: '资金平衡表', explain: 'construction.closing' }[command] ?? '';
    const [json, book] = await Promise.all(
      ['base.json', 'base.xlsx'].map((file) => ask(`${command} ${file} ${rest}`, books)),
    );
    expect(book?.code).toBe(0);
    expect(book?.out).toBe(json?.out);
  });

  it('a wrong input is refused with its sheet and cell', async () => {
    const plan = planOf(evaluated(base), { lang: 'zh', unit: 'wan' });
    const wrong = { kind: 'text', value: '一百二十万' } as const;
    let place = '';
    const sheets = plan.sheets.map((sheet) => {
      const rows = [...sheet.rows].map(([row, cells]) => {
        const written = [...cells].map(([column, cell]): [number, Cell] => {
          if (place !== '' || cell.formula !== undefined || cell.value?.value !== '1200000')
            return [column, cell];
          place = `${sheet.name}!${cellName(row, column)}`;
          return [column, { ...cell, value: wrong }];
        });
        return [row, new Map(written)] as const;
      });
      return { ...sheet, rows: new Map(rows) };
    });
    const bad = writeWorkbook({ ...plan, sheets });
    const { code, err } = await ask('check bad.xlsx', { 'bad.xlsx': bad });
    expect(code).toBe(2);
    expect(err).toContain('bad.xlsx 有 1 处问题，未作任何计算');
    expect(err).toContain(`\n  ${place} costs.lines[0].amount：`);
    const { out } = await ask('check bad.xlsx --json', { 'bad.xlsx': bad });
    expect(JSON.parse(out)).toMatchObject({
      error: {
        code: 'badProject',
        problems: [{ path: 'costs.lines[0].amount', value: '一百二十万', cell: place }],
      },
    });
  });

  it('a stranger’s workbook, a damaged one and an old one are refused in a sentence', async () => {
    const strange = madeFile({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const cut = zh.slice(0, zh.length - 40);
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [name, bytes] of Object.entries({ strange, cut, old })) {
      const { code, err } = await ask(`diff base.json ${name}.xlsx`, { [`${name}.xlsx`]: bytes });
      expect(code).toBe(2);
      expect(err).toMatch(new RegExp(`^错误：${name}\\.xlsx 有 1 处问题，未作任何计算：\n {2}\\S+.*。\n$`));
    }
  });

  it('lends its prices to a list of households', async () => {
    const lixian = readFileSync('examples/lixian-renewal.json');
    const project = house.readProject(lixian, 'zh');
    if (!project.ok) throw new Error('the example is not read');
    const read = house.evaluate(project.value, { lang: 'zh', unit: 'auto' });
    if (!read.ok) throw new Error('the example is not evaluated');
    const book = house.workbook(read.value, { lang: 'zh', unit: 'wan' });
    const csv = 'id,tenure,use,areaM2,price,route,agreementMonth\nA-1,私有,住宅,52,9000,安置,3\n';
    const given = { 'list.csv': csv, 'p.json': lixian, 'p.xlsx': book };
    const [json, xlsx] = await Promise.all(
      ['p.json', 'p.xlsx'].map((file) => ask(`households list.csv --project ${file} --json`, given)),
    );
    expect([json?.code, json?.err]).toEqual([0, '']);
    expect(xlsx?.out).toBe(json?.out);
  });
});
