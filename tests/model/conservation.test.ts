import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, type Readings } from '../../src/analysis';
import { Decimal } from '../../src/finance/decimal';
import { SOURCE_ROWS, USE_ROWS } from '../../src/model';
import type { Exact } from '../../src/rows';
import { projects } from './arbitrary';
import { EXAMPLES, cellOf, example, parsed, rowOf, totalOf, type RawProject } from './raw';

const CENT = new Decimal('0.005');

/** Two amounts of one money: the same to the cent. */
const ties = (a: Decimal, b: Decimal, what: string): void => {
  expect(a.minus(b).abs().lt(CENT), `${what}: ${a.toFixed(4)} for ${b.toFixed(4)}`).toBe(true);
};
const everyPeriod = (exact: Exact, what: string, left: readonly string[], right: readonly string[]): void => {
  const sides = [left, right].map((refs) =>
    refs.map((ref) => ({ sign: ref.startsWith('-') ? -1 : 1, row: rowOf(exact, ref.replace(/^-/, '')) })),
  );
  for (let t = 0; t < exact.periods; t += 1) {
    const [a, b] = sides.map((side) => Decimal.sum(0, ...side.map(({ sign, row }) => row[t]!.times(sign))));
    ties(a!, b!, `${what} in period ${t + 1}`);
  }
};
const opening = (exact: Exact, ref: string): readonly Decimal[] => [
  new Decimal(0),
  ...rowOf(exact, ref).slice(0, -1),
];

const accountsTie = ({ exact }: Readings): void => {
  for (const account of ['construction', 'operationAccount']) {
    const before = opening(exact, `${account}.closing`);
    rowOf(exact, `${account}.opening`).forEach((value, t) =>
      ties(value, before[t]!, `${account} opens with what it closed with`),
    );
  }
  everyPeriod(
    exact,
    'construction account',
    ['construction.opening', 'construction.sources'],
    ['construction.uses', 'construction.transferToOperationFund', 'construction.closing'],
  );
  everyPeriod(
    exact,
    'operation account',
    ['operationAccount.opening', 'operationAccount.sources'],
    ['operationAccount.uses', 'reserves.distribution', 'operationAccount.closing'],
  );
};

const transferMovesOnce = ({ exact }: Readings): void => {
  everyPeriod(
    exact,
    'transfer to the operation fund',
    ['construction.transferToOperationFund'],
    ['operationAccount.transferIn'],
  );
  const when = rowOf(exact, 'construction.transferToOperationFund').flatMap((value, t) =>
    value.isZero() ? [] : [t],
  );
  const end = rowOf(exact, 'timeline.isConstructionEnd').findIndex((flag) => flag.eq(1));
  expect(when.every((t) => t === end)).toBe(true);
};

/** Subjects, named here one by one, against what the two accounts saw of them: a source that no account shows would be lost. */
const nothingLost = ({ exact, project }: Readings): void => {
  const inAccounts = (rows: readonly string[]) =>
    Decimal.sum(
      0,
      ...rows.flatMap((row) => [
        totalOf(exact, `construction.${row}`),
        totalOf(exact, `operationAccount.${row}`),
      ]),
    );
  const sources = [
    ...project.land.parcels.map(({ id }) => `land.${id}.receipts`),
    ...project.sales.lines.map(({ id }) => `sale.${id}.receipts`),
    ...project.grants.lines.map(({ id }) => `grant.${id}.receipts`),
    ...project.equity.lines.map(({ id }) => `equity.${id}.paidIn`),
    ...project.operation.incomes.map(({ id }) => `income.${id}.collected`),
    'relocation.received',
  ];
  const uses = [
    ...project.costs.lines.map(({ id }) => `cost.${id}.spend`),
    ...project.land.parcels.map(({ id }) => `land.${id}.deficitPaid`),
    ...project.sales.lines.map(({ id }) => `sale.${id}.sellingCost`),
    ...project.operation.costs.map(({ id }) => `opex.${id}.paid`),
    ...project.operation.renewals.map(({ id }) => `renewal.${id}.paid`),
    'relocation.paid',
    'tax.paid',
    'operation.workingCapitalChange',
  ];
  const own = (rows: readonly { row: string }[]) => inAccounts(rows.map(({ row }) => row));
  ties(
    own(Object.values(SOURCE_ROWS)),
    Decimal.sum(0, ...sources.map((ref) => totalOf(exact, ref))),
    'sources of both accounts',
  );
  ties(
    own(Object.values(USE_ROWS)),
    Decimal.sum(0, ...uses.map((ref) => totalOf(exact, ref))),
    'uses of both accounts',
  );
  for (const row of ['drawdown', 'fees', 'interestPaid', 'repayment'])
    ties(
      inAccounts([row]),
      Decimal.sum(0, ...project.facilities.map(({ id }) => totalOf(exact, `facility.${id}.${row}`))),
      row,
    );
  const shown = totalOf(exact, 'construction.sources')
    .plus(totalOf(exact, 'operationAccount.sources'))
    .minus(totalOf(exact, 'operationAccount.transferIn'));
  ties(
    shown,
    own(Object.values(SOURCE_ROWS)).plus(inAccounts(['drawdown'])),
    'sources in total are the sources shown',
  );
};

const facilitiesTie = ({ exact, project }: Readings): void => {
  for (const { id, limit, duringConstruction } of project.facilities) {
    const of = (row: string) => `facility.${id}.${row}`;
    everyPeriod(
      exact,
      `${id} closes`,
      [of('opening'), of('drawdown'), of('capitalisedInterest')],
      [of('repayment'), of('closing')],
    );
    everyPeriod(
      exact,
      `${id} interest is paid or capitalised`,
      [of('interest')],
      [of('interestPaid'), of('capitalisedInterest')],
    );
    const before = opening(exact, of('closing'));
    rowOf(exact, of('opening')).forEach((value, t) =>
      ties(value, before[t]!, `${id} opens with what it closed with`),
    );
    expect(totalOf(exact, of('drawdown')).lte(limit.plus(CENT)), `${id} drawn within its limit`).toBe(true);
    for (const row of ['drawdown', 'repayment', 'closing', 'interest'])
      expect(
        rowOf(exact, of(row)).every((value) => value.gte(CENT.neg())),
        `${id} ${row} is never negative`,
      ).toBe(true);
    if (duringConstruction === 'pay') expect(totalOf(exact, of('capitalisedInterest')).isZero()).toBe(true);
  }
  everyPeriod(
    exact,
    'debt is the sum of the facilities',
    ['funding.debt'],
    project.facilities.map(({ id }) => `facility.${id}.closing`),
  );
};

const landArrives = ({ exact, project }: Readings): void => {
  for (const { id } of project.land.parcels) {
    const arriving = totalOf(exact, `land.${id}.receiptShare`);
    const retained = cellOf(exact, `land.${id}.retained`).times(cellOf(exact, `land.${id}.counted`));
    ties(
      totalOf(exact, `land.${id}.receipts`),
      retained.times(arriving),
      `${id}: receipts are what is retained, by instalments inside the horizon`,
    );
    expect(arriving.lte(1)).toBe(true);
    ties(totalOf(exact, `land.${id}.paidShare`), new Decimal(1), `${id}: the whole price is paid`);
  }
};

const escrowEmpties = ({ exact, project }: Readings): void => {
  for (const { id } of project.sales.lines) {
    ties(
      totalOf(exact, `sale.${id}.receipts`),
      totalOf(exact, `sale.${id}.value`),
      `${id}: what is sold is received`,
    );
    ties(rowOf(exact, `sale.${id}.escrow`).at(-1)!, new Decimal(0), `${id}: escrow is empty at the end`);
    expect(rowOf(exact, `sale.${id}.escrow`).every((value) => value.gte(0))).toBe(true);
  }
};

const householdsArePaid = ({ exact, project }: Readings): void => {
  if (project.relocation.households.length === 0) return;
  const column = (name: string) => Decimal.sum(0, ...exact.row(`households.${name}`));
  const owed = [
    'cashPaid',
    'paidToHousehold',
    'earlyBonus',
    'voucherFace',
    'voucherConcession',
    'moveOutFee',
    'moveBackFee',
  ].map(column);
  const allowance = project.relocation.transitionAllowance ?? new Decimal(0);
  const transition = project.relocation.households
    .filter((each) => each.route === 'resettle')
    .map((each) =>
      each.areaM2
        .times(each.count)
        .times((project.relocation.returnMonth ?? 0) - (each.moveOutMonth ?? each.agreementMonth))
        .times(allowance),
    );
  ties(
    totalOf(exact, 'relocation.paid'),
    Decimal.sum(0, ...owed, ...transition),
    'paid by period is what the households are owed',
  );
  ties(
    totalOf(exact, 'relocation.received'),
    column('paidByHousehold'),
    'received by period is what the households owe',
  );
};

/** Homes asked of the types against homes that the household sheet hands out, counted a second way. */
const everyHouseholdIsHoused = ({ exact, project }: Readings): void => {
  const resettled = project.relocation.households.filter((each) => each.route === 'resettle');
  if (resettled.length === 0) return;
  const types = project.relocation.unitTypes.map((type) => type.areaM2).sort((a, b) => a.comparedTo(b));
  const largest = types.at(-1)!;
  const targets = exact.row('households.target');
  const homes = project.relocation.households.map((each, index) => {
    if (each.route !== 'resettle') return 0;
    if (each.assignedAreaM2 !== undefined) return each.count;
    const over = targets[index]!.gt(largest) ? targets[index]!.div(largest).floor() : new Decimal(0);
    return each.count * (over.toNumber() + (targets[index]!.minus(over.times(largest)).gt(0) ? 1 : 0));
  });
  ties(Decimal.sum(0, ...exact.row('unitTypes.demand')), Decimal.sum(0, ...homes), 'homes of all types');
};

const balanceSheetBalances = ({ exact }: Readings): void =>
  everyPeriod(
    exact,
    'cash of the balance sheet is the cash of the accounts',
    ['statements.cash'],
    ['overall.closing'],
  );

const LAWS: readonly (readonly [string, (readings: Readings) => void])[] = [
  ['opening + sources − uses = closing, in every period of both accounts', accountsTie],
  ['the construction surplus leaves once, at the end of construction, and arrives once', transferMovesOnce],
  [
    'what the subjects receive and pay is what the two accounts show, nothing lost and nothing twice',
    nothingLost,
  ],
  ['each facility closes with what it drew, capitalised and repaid', facilitiesTie],
  ['land receipts are the retained proceeds, instalment by instalment', landArrives],
  ['escrow empties and every sale is received', escrowEmpties],
  ['relocation by period is relocation by household', householdsArePaid],
  ['every resettled household has its homes among the unit types', everyHouseholdIsHoused],
  ['the balance sheet’s cash is the accounts’ cash', balanceSheetBalances],
];

describe('conservation of money', () => {
  describe.each(EXAMPLES)('%s', (name) => {
    const readings = read(parsed(example(name)));
    it.each(LAWS)('%s', (_, law) => {
      law(readings);
      law({ ...readings, exact: readings.withExpected });
    });
  });

  describe('generated projects', () => {
    const sampled: RawProject[] = fc.sample(projects(), { numRuns: 60, seed: 20190322 });
    const readings = sampled.map((raw) => read(parsed(raw)));
    it.each(LAWS)('%s', (_, law) => {
      for (const each of readings) {
        law(each);
        law({ ...each, exact: each.withExpected });
      }
    });
  });
});
