import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, householdSheet, type Evaluation } from '../../src/analysis';
import { NATIONAL_LAND_TAX_BANDS, ONE } from '../../src/finance';
import { functions, useLanguage } from '../../src/functions';
import { HALF_CENT } from '../../src/functions/rows/blank-project';
import { ROOMS_REQUIRED } from '../../src/functions/rows/rooms-rows';
import { Context } from '../../src/model/context';
import { scope } from '../../src/model/checks/scope';
import { resolve } from '../../src/policy';
import { parseProjectText, type Project } from '../../src/project';

beforeAll(() => useLanguage('en'));
afterAll(() => useLanguage(undefined));

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));
const projectOf = (name: string): Project => parseProjectText(readFileSync(new URL(name, folder), 'utf8'));

const evaluations = new Map<string, Evaluation>();
const evaluated = (name: string): Evaluation => {
  const known = evaluations.get(name) ?? evaluate(projectOf(name));
  evaluations.set(name, known);
  return known;
};

const column = (values: readonly { toNumber: () => number }[]): number[][] =>
  values.map((value) => [value.toNumber()]);
/** What was in fact compared: an example without loans proves nothing of loans. */
const compared = new Set<string>();
const close = (shown: unknown, expected: number, place: string): void => {
  compared.add(expect.getState().currentTestName?.replace(/^.*json > /, '') ?? '');
  expect(typeof shown, place).toBe('number');
  const distance = Math.abs((shown as number) - expected);
  expect(distance, `${place}: ${String(shown)} for ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(expected)),
  );
};

describe.each(examples)('%s', (name) => {
  const { project, exact, withExpected, verdict, periods, program } = evaluated(name);
  const has = (ref: string): boolean => program.rows.has(ref);
  const cell = (ref: string) => exact.cell(ref);

  it('PH.BALANCE gives the construction verdict on the construction account', () => {
    const length = exact.row('timeline.inConstruction').filter((flag) => flag.eq(ONE)).length;
    const [sources, uses] = [exact.row('construction.sources'), exact.row('construction.uses')];
    const [more, otherUses] = [
      withExpected.row('construction.sources'),
      withExpected.row('construction.uses'),
    ];
    // Expected money counts with what it saves: the function is given the difference it makes to cash.
    const expected = more.map((value, at) =>
      value.minus(sources[at]!).minus(otherUses[at]!.minus(uses[at]!)),
    );
    if (expected.slice(0, length).some((value) => value.lt(0))) return;
    const shown = functions.BALANCE(
      column(sources.slice(0, length)),
      column(uses.slice(0, length)),
      undefined,
      (project.thresholds.minimumCash?.value ?? HALF_CENT.times(0)).toNumber(),
      column(expected.slice(0, length)),
      periods.slice(0, length).map((period) => [period]),
    );
    const { colour, gap, worstPeriod } = verdict.construction;
    close(shown[2]![1], gap.toNumber(), 'gap');
    expect(shown[3]![1]).toBe(worstPeriod);
    close(
      shown[4]![1],
      Math.min(...sources.slice(0, length).map((_, at) => Number(shown[6 + at]![3]))),
      'lowest',
    );
    // Debt carried into operation can only darken the model's verdict further.
    const rank = ['green', 'amber', 'red'];
    const carries = has('funding.debtCarried') && cell('funding.debtCarried').gt(HALF_CENT);
    if (carries) expect(rank.indexOf(colour)).toBeGreaterThanOrEqual(rank.indexOf(String(shown[0]![1])));
    else expect(shown[0]![1]).toBe(colour);
  });

  it('PH.LAND.RETAINED is each parcel’s retained row, PH.LAND.INCREMENT its floor area', async () => {
    const { parcels, retentionMode, confirmedRate, costBasis } = project.land;
    for (const { id, areaM2, farOld, farNew, newlyConverted } of parcels) {
      if (newlyConverted || project.land.landIncomeFund) continue;
      const [[shown] = []] = await functions['LAND.RETAINED'](
        [[cell(`land.${id}.grossPrice`).toNumber()]],
        [[cell(`land.${id}.landCost`).toNumber()]],
        retentionMode,
        costBasis,
        confirmedRate?.toNumber(),
        cell(`land.${id}.isEligible`).eq(ONE),
        undefined,
        undefined,
        undefined,
        undefined,
        project.policy.packs.map((pack) => [pack]),
      );
      close(shown, cell(`land.${id}.retained`).toNumber(), id);
      const [[area] = []] = functions['LAND.INCREMENT'](
        [[areaM2.toNumber()]],
        [[farOld.toNumber()]],
        [[farNew.toNumber()]],
      );
      close(area, cell(`land.${id}.incrementalFloorArea`).toNumber(), id);
    }
  });

  it('PH.LOAN.SCHEDULE repays as the facility does from its first instalment on', () => {
    for (const { id, repayment, balloonShare } of project.facilities) {
      const at = (row: string) => `facility.${id}.${row}`;
      if (
        (repayment !== 'level' && repayment !== 'equalPrincipal') ||
        !balloonShare.isZero() ||
        has(at('prepayment'))
      )
        continue;
      const [opening, left, interest] = [
        exact.row(at('opening')),
        exact.row(at('periodsLeft')),
        exact.row(at('interest')),
      ];
      const start = exact.row(at('isFirstRepayment')).findIndex((flag) => flag.eq(ONE));
      if (start < 0 || opening[start]!.isZero()) continue;
      const length = left[start]!.toNumber();
      const later = [...exact.row(at('drawdown')), ...exact.row(at('capitalisedInterest'))];
      if (later.slice(start, start + length).some((value) => value.gt(0))) continue;
      const rate = cell(at('rate')).times(cell('timeline.yearFraction')).toNumber();
      const [, ...rows] = functions['LOAN.SCHEDULE'](opening[start]!.toNumber(), [[rate]], length, repayment);
      const principal = exact.row(at('scheduledRepayment'));
      rows.forEach((row, period) => {
        close(row[1], opening[start + period]!.toNumber(), `${id} opening ${period}`);
        close(row[2], interest[start + period]!.toNumber(), `${id} interest ${period}`);
        close(row[4], principal[start + period]!.toNumber(), `${id} principal ${period}`);
      });
    }
  });

  it('PH.COLLATERAL.GAP is the model’s guarantee gap in every period', () => {
    const { items } = project.collateral;
    if (!has('collateral.guaranteeGap') || items.length === 0) return;
    const shown = functions['COLLATERAL.GAP'](
      column(exact.row('funding.debt').map((debt) => (debt.lt(0) ? debt.times(0) : debt))),
      exact
        .row('funding.debt')
        .map((_, at) => items.map(({ id }) => exact.row(`collateral.${id}.standing`)[at]!.toNumber())),
      [items.map(({ loanToValue }) => loanToValue.toNumber())],
      cell('collateral.guaranteesGiven').toNumber(),
    );
    exact
      .row('collateral.guaranteeGap')
      .forEach((gap, at) => close(shown[at]![0], gap.toNumber(), periods[at]!));
  });

  it('PH.OPERATION.INCOME is the line’s own rows, from the first period of operation on', () => {
    const handedOver = new Set(project.operation.handedOver.map(({ line }) => line));
    const first = exact.row('timeline.inOperation').findIndex((flag) => flag.eq(ONE));
    for (const line of project.operation.incomes) {
      if (handedOver.has(line.id) || line.soldToReit) continue;
      const [, ...rows] = functions['OPERATION.INCOME'](
        line.quantity.toNumber(),
        line.unitPrice.toNumber(),
        project.project.operationYears,
        line.occupancy.toNumber(),
        line.collectionRate.toNumber(),
        line.growth.toNumber(),
        line.rampMonths,
        cell(`income.${line.id}.vatRate`).toNumber(),
        line.startMonth,
        project.project.step,
      );
      const [collected, income] = [
        exact.row(`income.${line.id}.collected`),
        exact.row(`income.${line.id}.income`),
      ];
      expect(rows.length).toBe(collected.length - first);
      rows.forEach((row, at) => {
        close(row[1], collected[first + at]!.toNumber(), `${line.id} ${at}`);
        close(row[3], income[first + at]!.toNumber(), `${line.id} ${at}`);
      });
    }
  });

  it('PH.OPERATION.SELFSUFFICIENCY is the operation subject’s, over all periods', () => {
    if (!has('operation.averageSelfSufficiency') || cell('operation.averageSelfSufficiency').isNaN()) return;
    const [[shown] = []] = functions['OPERATION.SELFSUFFICIENCY'](
      column(exact.row('operation.income')),
      column(exact.row('operation.cost')),
    );
    close(shown, cell('operation.averageSelfSufficiency').toNumber(), name);
  });

  it('PH.REIT.PROCEEDS is the REIT subject’s', async () => {
    if (!has('reit.valueTotal')) return;
    const { capRate, retainedShare, issueCostRate } = project.reit;
    const given = [capRate, retainedShare, issueCostRate].map((value) => value?.toNumber());
    const shown = await functions['REIT.PROCEEDS'](
      withExpected.cell('reit.noiAtSale').toNumber(),
      given[0],
      given[1],
      given[2],
    );
    close(shown[0]![1], withExpected.cell('reit.valueTotal').toNumber(), 'value');
    close(shown[3]![1], withExpected.cell('reit.proceedsTotal').toNumber(), 'proceeds');
  });

  it('PH.TAX.LANDVAT is the tax subject’s on its gain', () => {
    if (!has('tax.landVatTotal')) return;
    const deductions = cell('tax.deductions');
    const [[shown] = []] = functions['TAX.LANDVAT'](
      [[deductions.plus(cell('tax.gain')).toNumber()]],
      [[deductions.toNumber()]],
    );
    close(shown, cell('tax.landVatTotal').toNumber(), name);
  });
});

describe('the household sheet', () => {
  const COLUMNS = ['entitlement', 'topUpArea', 'target', 'unitArea', 'stepUp', 'payable', 'compensation', 'settlement', 'cashPaid', 'voucherFace', 'isBelowCliff']; // prettier-ignore
  const HEADER = [
    'id',
    'areaM2',
    'price',
    'route',
    'topUp',
    'decoration',
    'newDecoration',
    'count',
    'assignedAreaM2',
  ];
  const TERMS = ['appraisal', 'equalAreaDiscount', 'topUpDiscount', 'liftShare', 'upliftPrice', 'stepUpPrice', 'cashBonusRate', 'voucherBonusRate', 'voucherDiscount'] as const; // prettier-ignore

  const rangesOf = ({ relocation }: Project) => ({
    households: [
      HEADER,
      ...relocation.households.map((each) => [
        each.id,
        each.areaM2.toNumber(),
        each.price.toNumber(),
        each.route,
        each.topUp,
        each.decoration.toNumber(),
        each.newDecoration.toNumber(),
        each.count,
        each.assignedAreaM2?.toNumber() ?? null,
      ]),
    ],
    types: relocation.unitTypes.map(({ areaM2, supply }) => [areaM2.toNumber(), supply ?? null]),
    terms: TERMS.map((term) => [term, relocation[term]?.toNumber() ?? null]).filter(
      ([, value]) => value !== null,
    ),
  });
  /** What the functions read from packs, a project may override: here the overridden packs stand in the household sheet too. */
  const PACKS = [['national', 'zhejiang-2019', 'zhejiang-2020', 'quzhou-kecheng', 'generic-plan']];
  const alike = (project: Project): Project => ({ ...project, policy: { packs: PACKS[0]!, overrides: [] } });

  it.each(examples.filter((name) => projectOf(name).relocation.households.length > 0))(
    'PH.RELOCATION.SETTLE and DEMAND are the sheet of %s',
    async (name) => {
      const project = alike(projectOf(name));
      const sheet = householdSheet(project);
      const { households, types, terms } = rangesOf(project);
      const [, ...rows] = await functions['RELOCATION.SETTLE'](households, types, terms, PACKS, {});
      expect(rows.length).toBe(project.relocation.households.length);
      rows.forEach((row, at) => {
        expect(row[0]).toBe(sheet.households[at]!.id);
        COLUMNS.forEach((label, c) =>
          close(row[2 + c], sheet.at(label, at).toNumber(), `${String(row[0])} ${label}`),
        );
      });
      const [, ...asked] = await functions['RELOCATION.DEMAND'](households, types, PACKS);
      sheet.exact
        .row('unitTypes.demand')
        .forEach((demand, at) => close(asked[at]![1], demand.toNumber(), `type ${at}`));
    },
  );

  it('20,000 households are settled, and a list that the user gives up on is not', async () => {
    const project = projectOf('lixian-renewal.json');
    const { households, types, terms } = rangesOf(project);
    const [header, ...own] = households;
    const many = [
      header!,
      ...Array.from({ length: 20_000 }, (_, at) => [`H${at}`, ...own[at % own.length]!.slice(1)]),
    ];
    const settled = await functions['RELOCATION.SETTLE'](many, types, terms);
    expect(settled.length).toBe(20_001);
    const few = await functions['RELOCATION.SETTLE']([header!, ...own], types, terms);
    for (const at of [1, 1029, 1030, 20_000])
      expect(settled[at]!.slice(1)).toEqual(few[1 + ((at - 1) % own.length)]!.slice(1));

    const invocation: { onCanceled?: () => void } = {};
    const pending = functions['RELOCATION.SETTLE'](many, types, terms, undefined, invocation);
    await new Promise((resolve) => setTimeout(resolve, 0));
    invocation.onCanceled?.();
    await expect(pending).rejects.toMatchObject({ code: '#N/A', sentence: { zh: '计算已取消。' } });
  });
});

describe('rules that stand in two places', () => {
  it('the limit of community rooms is the check’s', () => {
    const project = projectOf('lixian-renewal.json');
    const specs = scope(new Context(project, resolve(project.policy.packs, project.policy.overrides)));
    expect(specs.find(({ id }) => id === 'communityRooms')?.limit).toBe(ROOMS_REQUIRED);
  });

  it('the bands of the land value-added tax are the policy’s', () => {
    const policy = resolve(['national']);
    const value = (id: string) => policy.value(`tax.landVat.${id}`).toNumber();
    expect(NATIONAL_LAND_TAX_BANDS.map(({ rate, quick, upTo }) => [rate, quick, upTo].map(Number))).toEqual([
      [value('rateFirst'), 0, value('bandFirst')],
      [value('rateSecond'), value('quickSecond'), value('bandSecond')],
      [value('rateThird'), value('quickThird'), value('bandThird')],
      [value('rateFourth'), value('quickFourth'), 0],
    ]);
  });
});

it('each agreement was tried on an example at least', () => {
  const told = [...compared].map((name) => /PH\.[A-Z.]+/.exec(name)?.[0]);
  expect(told).toEqual(
    expect.arrayContaining([
      'PH.BALANCE',
      'PH.LAND.RETAINED',
      'PH.LOAN.SCHEDULE',
      'PH.COLLATERAL.GAP',
      'PH.OPERATION.INCOME',
      'PH.OPERATION.SELFSUFFICIENCY',
      'PH.REIT.PROCEEDS',
      'PH.RELOCATION.SETTLE',
    ]),
  );
});
