import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProject, type Project } from '../../src/project';
import { changed } from './changed';
import { problemsOf } from './refused';

const read = (path: string, value: unknown): Project => parseProject(changed({ [path]: value }));
const codeOf = (path: string, value: unknown): string | undefined =>
  problemsOf(() => read(path, value)).find((p) => p.path === path)?.code;
const amountOf = (value: unknown): string =>
  read('costs.lines[0].amount', value).costs.lines[0]?.amount?.toString() ?? '';
const occupancyOf = (value: unknown): string =>
  read('operation.incomes[0].occupancy', value).operation.incomes[0]?.occupancy.toString() ?? '';
const rateOf = (value: unknown): string =>
  read('facilities[0].rate', value).facilities[0]?.rate.toString() ?? '';

describe('money as people write it', () => {
  it.each([
    [1200000.5, '1200000.5'],
    ['1200000.50', '1200000.5'],
    ['1,200,000.50', '1200000.5'],
    ['１，２００，０００．５０', '1200000.5'],
    ['　1200000.50　', '1200000.5'],
    ['¥1,200,000.50', '1200000.5'],
    ['+1200000.5', '1200000.5'],
    ['1.2e6', '1200000'],
    ['3.5亿', '350000000'],
    ['3.5 亿元', '350000000'],
    ['350万', '3500000'],
    ['３５０万元', '3500000'],
    ['1,200元', '1200'],
    ['0.1', '0.1'],
    [0, '0'],
    ['-0', '0'],
    ['9999999999999.99', '9999999999999.99'],
  ])('%s is %s yuan', (given, yuan) => {
    expect(amountOf(given)).toBe(yuan);
  });

  it.each([
    ['3亿5000万', 'notANumber'],
    ['350千', 'notANumber'],
    ['(1,200)', 'notANumber'],
    ['1 200 000', 'notANumber'],
    ['1,2,3', 'badSeparators'],
    ['12,00', 'badSeparators'],
    ['1.234.567,89', 'badSeparators'],
    ['Infinity', 'notFinite'],
    [Number.NaN, 'notFinite'],
    [Number.POSITIVE_INFINITY, 'notFinite'],
    ['1e9999', 'outOfRange'],
    ['100001亿', 'outOfRange'],
    ['－1', 'negative'],
    [[1], 'notANumber'],
    [{ value: 1 }, 'notANumber'],
    [true, 'notANumber'],
  ])('%s is refused as %s', (given, code) => {
    expect(codeOf('costs.lines[0].amount', given)).toBe(code);
  });

  it('reads one number in all its spellings alike', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const plain = `${whole}.${String(cents).padStart(2, '0')}`;
        const grouped = plain.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
        const spellings = [plain, grouped, wide(plain), wide(grouped), ` ${plain}元`];
        expect(new Set(spellings.map(amountOf)).size).toBe(1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('per cent, only where it can be read one way', () => {
  it.each([
    ['10%', '0.1'],
    ['１２．５％', '0.125'],
    [0.1, '0.1'],
    ['0.1', '0.1'],
    [10, '0.1'],
    [92, '0.92'],
    [100, '1'],
    [1, '1'],
    ['1%', '0.01'],
    ['1.5%', '0.015'],
    [0, '0'],
  ])('an occupancy of %s is %s', (given, fraction) => {
    expect(occupancyOf(given)).toBe(fraction);
  });

  it('a rate of 4.2 can only be 4.2 %', () => {
    expect(rateOf(4.2)).toBe('0.042');
    expect(rateOf('4.2%')).toBe('0.042');
    expect(rateOf(0.042)).toBe('0.042');
  });

  it.each([
    [1.5, 'ambiguousPercent'],
    [2, 'ambiguousPercent'],
    ['１．５', 'ambiguousPercent'],
    [150, 'shareOutOfRange'],
    ['150%', 'shareOutOfRange'],
    [-0.1, 'negative'],
    ['十个百分点', 'notANumber'],
  ])('an occupancy of %s is refused as %s', (given, code) => {
    expect(codeOf('operation.incomes[0].occupancy', given)).toBe(code);
  });

  it('a rate of 50 % is not a loan', () => {
    for (const given of [0.5, 50, '50%']) expect(codeOf('facilities[0].rate', given)).toBe('shareOutOfRange');
  });

  it('a fall in prices is negative growth', () => {
    const growth = (given: unknown): string =>
      read('operation.incomes[0].growth', given).operation.incomes[0]?.growth.toString() ?? '';
    expect(growth('－2％')).toBe('-0.02');
    expect(growth(-5)).toBe('-0.05');
  });
});

describe('dates in the common forms', () => {
  // The project starts in March 2024 and its construction lasts 39 months.
  const saleMonth = (given: unknown): number | undefined =>
    read('land.parcels[0].saleMonth', given).land.parcels[0]?.saleMonth;

  it.each([
    '2025-03',
    '2025/3',
    '2025.3',
    '2025年3月',
    '2025-03-15',
    '2025/3/15',
    '2025.3.15',
    '2025年03月15日',
    '20250315',
    '202503',
    202503,
    20250315,
    '２０２５－０３',
    13,
    '13',
  ])('%s is the thirteenth month', (given) => {
    expect(saleMonth(given)).toBe(13);
  });

  it('counts beginnings in months gone by: the first month is offset 0', () => {
    const start = (given: unknown): number | undefined =>
      read('costs.lines[0].start', given).costs.lines[0]?.start;
    expect(start('2024-03')).toBe(0);
    expect(start('2025-03')).toBe(12);
    expect(start(12)).toBe(12);
  });

  it('counts months of the operation from its beginning', () => {
    const project = read('operation.incomes[0].startMonth', '2027-12');
    expect(project.operation.incomes[0]?.startMonth).toBe(6);
    expect(codeOf('operation.incomes[0].startMonth', '2027-05')).toBe('monthBeforeStart');
  });

  it('reads a date as day number only from a workbook', () => {
    const march2025 = 45731;
    const raw = changed({ 'land.parcels[0].saleMonth': march2025 });
    expect(parseProject(raw, { cells: () => undefined }).land.parcels[0]?.saleMonth).toBe(13);
    expect(codeOf('land.parcels[0].saleMonth', march2025)).toBe('badMonth');
  });

  it.each([
    ['03/04/2025', 'ambiguousDate'],
    ['3/2025', 'badMonth'],
    ['25-03', 'badMonth'],
    ['2025-13', 'noSuchDate'],
    ['2025-02-29', 'noSuchDate'],
    ['2024-02', 'monthBeforeStart'],
    [2025.1, 'unquotedMonth'],
    [2025, 'monthTooLarge'],
    [0, 'monthTooEarly'],
    [1.5, 'notWhole'],
    ['1850-01', 'yearOutOfRange'],
    [true, 'badMonth'],
  ])('%s is refused as %s', (given, code) => {
    expect(codeOf('land.parcels[0].saleMonth', given)).toBe(code);
  });

  it('says nothing of other months while the start month is unknown', () => {
    const problems = problemsOf(() => parseProject(changed({ 'project.startMonth': '明年' })));
    expect(problems.map((problem) => problem.path)).toEqual(['project.startMonth']);
  });

  it.each(['2024-03', '2024/3', '2024.3', '2024年3月', '2024-03-15', '20240301', 202403])(
    'a project may start in %s',
    (given) => {
      expect(read('project.startMonth', given).project.startMonth).toBe('2024-03');
    },
  );
});

describe('words', () => {
  it('keeps text that begins like a formula as text', () => {
    expect(read('project.name', '=1+1').project.name).toBe('=1+1');
    expect(read('notes[0]', '@home').notes[0]).toBe('@home');
  });

  it.each([
    [true, true],
    ['是', true],
    ['TRUE', true],
    [1, true],
    ['否', false],
    ['no', false],
    [0, false],
  ])('%s is %s', (given, flag) => {
    expect(read('land.landIncomeFund', given).land.landIncomeFund).toBe(flag);
  });
});

describe('what follows from position', () => {
  it('names lines without an id by their place, and keeps those names when a line is added', () => {
    const project = parseProject(changed({}));
    expect(project.costs.lines.map((line) => line.id)).toEqual(['cost_1', 'housing']);
    expect(project.facilities.map((facility) => facility.id)).toEqual(['facility_1', 'facility_2']);
    const longer = parseProject(
      changed({ 'operation.costs[1]': { name: '绿化', amount: 1, startMonth: 0, growth: 0 } }),
    );
    expect(longer.operation.costs.map((line) => line.id)).toEqual(['operatingCost_1', 'operatingCost_2']);
  });

  it('never gives a line the name of another', () => {
    const project = parseProject(changed({ 'costs.lines[1].id': 'cost_1' }));
    expect(project.costs.lines.map((line) => line.id)).toEqual(['cost_2', 'cost_1']);
  });

  it('takes the kind of a parcel from the project, and the unit of a sale from what is sold', () => {
    const project = parseProject(changed({}));
    expect(project.land.parcels[0]?.kind).toBe('renewal');
    expect(project.sales.lines[0]?.unit).toBe('place');
  });

  it('assumes only what is harmless', () => {
    const project = parseProject(
      changed({}, [
        'reit',
        'collateral',
        'grants',
        'risk',
        'thresholds',
        'scenarios',
        'sources',
        'notes',
        'surplus',
      ]),
    );
    expect(project.reit).toEqual({ enabled: false, repayFacilities: [], certainty: 'expected' });
    expect(project.collateral).toEqual({ items: [], guarantees: [] });
    expect(project.risk).toEqual({
      variables: [],
      correlations: [],
      draws: 1000,
      seed: 1,
      sampling: 'lhs',
      register: [],
    });
    expect(project.surplus.operationFundShare).toBeUndefined();
    expect(project.relocation.households[0]).toMatchObject({ count: 1, topUp: false });
  });
});
