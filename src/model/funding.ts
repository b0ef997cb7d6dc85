import { balance, flow, input, single, type Label, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context, type Part, type SourceFlow, type SourceGroup, type UseFlow, type UseGroup } from './context';
import { drawQueue } from './draw-order';
import { facilitySection, facilityTables, type Facility, type Place } from './facility';
import { repaidByReit } from './reit';

export const SOURCE_ROWS: Record<SourceGroup, { row: string; label: Label }> = {
  land: { row: 'landReceipts', label: { zh: '土地出让收益留用', en: 'Retained land proceeds' } },
  sales: { row: 'salesReceipts', label: { zh: '销售回款', en: 'Sales receipts' } },
  grants: { row: 'grantReceipts', label: { zh: '财政补助', en: 'Grants' } },
  equity: { row: 'equityPaidIn', label: { zh: '项目资本金', en: 'Equity' } },
  equityDrawn: {
    row: 'equityDrawn',
    label: { zh: '项目资本金（按需到位）', en: 'Equity paid in as needed' },
  },
  households: { row: 'householdPayments', label: { zh: '住户缴款', en: 'Household payments' } },
  operating: { row: 'operatingReceipts', label: { zh: '运营实收', en: 'Operating receipts' } },
  reit: { row: 'reitProceeds', label: { zh: 'REIT 发行净额', en: 'REIT proceeds' } },
  reitDistributions: { row: 'reitDistributions', label: { zh: 'REIT 自持份额分派', en: 'REIT distributions' } },
};

export const USE_ROWS: Record<UseGroup, { row: string; label: Label }> = {
  talent: { row: 'talentVouchers', label: { zh: '人才房票补贴', en: 'Talent vouchers' } },
  relocation: { row: 'relocationPaid', label: { zh: '征收补偿安置', en: 'Relocation' } },
  landDeficit: { row: 'landDeficit', label: { zh: '补足土地账户', en: 'Land account deficit' } },
  construction: { row: 'investmentSpend', label: { zh: '建设投资', en: 'Investment' } },
  selling: { row: 'sellingCosts', label: { zh: '销售费用', en: 'Selling costs' } },
  operating: { row: 'operatingCosts', label: { zh: '运营成本', en: 'Operating costs' } },
  renewals: { row: 'renewals', label: { zh: '更新改造', en: 'Renewals' } },
  taxes: { row: 'taxes', label: { zh: '税费', en: 'Taxes' } },
};

/** The groups that this project has, in table order, each with the rows that make it up. */
export const groupsPresent = <G extends string>(order: readonly G[], flows: readonly { group: G; ref: string }[]): { group: G; refs: string[] }[] =>
  order.map((group) => ({ group, refs: flows.filter((each) => each.group === group).map((each) => each.ref) })).filter(({ refs }) => refs.length > 0);

export const sourceGroups = (sources: readonly SourceFlow[]) => groupsPresent(Object.keys(SOURCE_ROWS) as SourceGroup[], sources);
export const useGroups = (uses: readonly UseFlow[]) => groupsPresent(Object.keys(USE_ROWS) as UseGroup[], uses);

const fundingSection = ({ project }: Context, sources: readonly SourceFlow[], uses: readonly UseFlow[]): Section => {
  const { facilities } = project;
  const all = (row: string) => sumOf(facilities.map((facility) => `facility.${facility.id}.${row}`));
  const prepayments = repaidByReit({ project }).map((id) => `facility.${id}.prepayment`);
  const rows: Record<string, RowSpec> = {};
  for (const { group, refs } of sourceGroups(sources)) {
    const { row, label } = SOURCE_ROWS[group];
    rows[row] = flow(label.zh, label.en, sumOf(refs));
  }
  rows.ownSources = flow('自有来源合计', 'Own sources', sumOf(Object.keys(rows).filter((row) => row !== SOURCE_ROWS.equityDrawn.row)));
  const equity = [SOURCE_ROWS.equity.row].filter((row) => row in rows);
  const useNames: string[] = [];
  for (const { group, refs } of useGroups(uses)) {
    const { row, label } = USE_ROWS[group];
    rows[row] = flow(label.zh, label.en, sumOf(refs));
    useNames.push(row);
  }
  return {
    id: 'funding',
    label: { zh: '资金筹措', en: 'Funding' },
    inputs: {
      minimumCash: input('最低现金', 'Minimum cash', project.thresholds.minimumCash?.value ?? 0, 'yuan', 'thresholds.minimumCash', '{thresholds.minimumCash.value}'),
    },
    rows: {
      ...rows,
      projectUses: flow('项目用款合计', 'Project uses', sumOf(useNames)),
      fees: flow('融资费用', 'Financing fees', all('fees')),
      interestPaid: flow('付现利息', 'Interest paid', all('interestPaid')),
      scheduledRepayment: flow('计划还本', 'Scheduled repayment', sumOf([...facilities.map((facility) => `facility.${facility.id}.scheduledRepayment`), ...prepayments])),
      usesBeforeDebt: flow('举债前用款', 'Uses before new debt', 'projectUses + fees + interestPaid + scheduledRepayment'),
      // Draws fixed by schedule are money of the period: who lends as needed is asked only for the rest.
      scheduledDraws: flow(
        '计划提款',
        'Scheduled draws',
        sumOf(facilities.filter((facility) => facility.drawRule === 'scheduled').map((facility) => `facility.${facility.id}.drawdown`)),
      ),
      constructionNeed: flow(
        '建设期资金需求',
        'Need in construction',
        'MAX(0, usesBeforeDebt - ownSources - scheduledDraws - PREV(construction.closing) + minimumCash) * inConstruction',
      ),
      operationNeed: flow(
        '运营期资金需求',
        'Need in operation',
        'MAX(0, usesBeforeDebt - ownSources - scheduledDraws - PREV(operationAccount.closing) + minimumCash) * inOperation',
      ),
      surplusCash: flow('可归集现金', 'Cash above the minimum', 'MAX(0, ownSources + PREV(operationAccount.closing) - usesBeforeDebt - minimumCash) * inOperation'),
      drawdown: flow('提款合计', 'Drawdowns', all('drawdown')),
      capitalisedInterest: flow('资本化利息', 'Capitalised interest', all('capitalisedInterest')),
      ...(prepayments.length > 0 ? { repaidFromReit: flow('REIT 回收资金还本', 'Repaid from the REIT', sumOf(prepayments), { clause: 'D-54' }) } : {}),
      repayment: flow('还本合计', 'Repayments', all('repayment')),
      debt: balance('债务余额', 'Debt outstanding', all('closing')),
      netBeforeFinancing: flow('融资前净流量', 'Net cash flow before financing', ['ownSources', 'projectUses', ...equity].join(' - ')),
      cumulativeBeforeFinancing: balance('融资前累计', 'Cumulative before financing', 'PREV(cumulativeBeforeFinancing) + netBeforeFinancing'),
      peakFundingNeed: single(flow('最大资金占用', 'Peak funding need', 'MAX(0, -MIN(cumulativeBeforeFinancing))')),
      peakDebt: single(flow('最高债务余额', 'Peak debt', 'MAX(debt)')),
      interestTotal: single(flow('利息合计', 'Interest in total', 'SUM(interestPaid) + SUM(capitalisedInterest)')),
      interestInConstruction: flow('建设期应计利息', 'Interest that falls in construction', '(interestPaid + capitalisedInterest) * inConstruction'),
      interestDuringConstruction: single(flow('建设期利息', 'Interest during construction', 'SUM(interestInConstruction)')),
      debtLeft: single(balance('测算期末债务', 'Debt left at the horizon', 'SUM(debtAtHorizon)')),
      debtAtHorizon: flow('期末未还', 'Debt at the horizon', 'debt * isHorizonEnd'),
      debtAtConstructionEnd: flow('结转债务', 'Debt carried into operation', 'debt * isConstructionEnd'),
      debtCarried: single(balance('转入运营期债务', 'Debt carried into operation', 'SUM(debtAtConstructionEnd)')),
    },
  };
};

/** Every source by its certainty (domain.md section 0, item 6): what the verdict rests on. */
const certaintySection = (sources: readonly SourceFlow[], facilities: readonly Facility[]): Section => {
  const refs = (certainty: string) => [
    ...sources.filter((each) => each.certainty === certainty).map((each) => each.ref),
    ...facilities.filter((each) => each.certainty === certainty).map((each) => `facility.${each.id}.drawdown`),
  ];
  const split = (name: string, zh: string, en: string): Record<string, RowSpec> => ({
    [name]: flow(zh, en, sumOf(refs(name))),
    [`${name}InConstruction`]: flow(`${zh}（建设期）`, `${en} in construction`, `${name} * inConstruction`),
    [`${name}InOperation`]: flow(`${zh}（运营期）`, `${en} in operation`, `${name} * inOperation`),
  });
  return {
    id: 'certainty',
    label: { zh: '资金落实程度', en: 'Certainty of sources' },
    inputs: {},
    rows: {
      ...split('received', '已到位', 'Received'),
      ...split('committed', '已承诺', 'Committed'),
      ...split('expected', '预期', 'Expected'),
    },
  };
};

/** model.md 4.6: facilities one by one from one template, then the project's need and debt. */
export const funding = (context: Context, sources: readonly SourceFlow[], uses: readonly UseFlow[]): Part => {
  const { facilities } = context.project;
  const { facilityNeeds } = drawQueue(context.project);
  const sweeps = (from: Facility['sweepFrom']) => facilities.filter((each) => each.repayment === 'sweep' && each.sweepFrom === from).sort((a, b) => a.priority - b.priority);
  const sweptBefore = (facility: Facility) => sweeps(facility.sweepFrom)[sweeps(facility.sweepFrom).indexOf(facility) - 1];
  const place = (facility: Facility): Place => ({
    need: facilityNeeds.get(facility.id) ?? '0',
    sweptBefore: sweptBefore(facility),
    hasLand: sources.some((each) => each.group === 'land'),
    isRepaidByReit: repaidByReit(context).includes(facility.id),
  });
  return {
    sections: [
      ...facilities.map((facility, index) => facilitySection(facility, index, place(facility))),
      fundingSection(context, sources, uses),
      certaintySection(sources, facilities),
    ],
    tables: facilities.flatMap(facilityTables),
  };
};
