import type { Project } from '../project/project';
import { balance, factor, flag, flow, input, rate, single, type RowSpec, type Section } from '../rows/definition';
import { sumOf, WHERE_VAT, type Context, type Part } from './context';

type Income = Project['operation']['incomes'][number];
type Cost = Project['operation']['costs'][number];
type Renewal = Project['operation']['renewals'][number];

/** Months of the period in which a line runs: from its start in operation until it is handed over (D-70). */
const running: Record<string, RowSpec> = {
  startsAt: single(rate('开始（累计月）', 'Starts at', 'constructionEnd + startMonth', { unit: 'month' })),
  endsAt: single(rate('移交（累计月）', 'Ends at', 'constructionEnd + handoverMonth', { unit: 'month', clause: 'D-70' })),
  activeMonths: rate('运营月数', 'Active months', 'MAX(0, MIN(monthsElapsed, endsAt) - MAX(monthsElapsed - monthsPerPeriod, startsAt))', { unit: 'month' }),
  growthFactor: factor('增长系数', 'Growth factor', '(1 + growth) ^ MAX(0, operationYear - 1)'),
};

const COLLECTED = 'quantity * unitPrice * activeMonths * growthFactor * ramp * occupancy * collectionRate';
const PAID = '(givenAmount + quantity * unitCost) * activeMonths / monthsPerYear * growthFactor';

/** Months until a line is handed over; one that is not stays to the horizon. */
const handedOverLink = (id: string): string =>
  `IF(COUNTIFS({operation.handedOver[].line}, "${id}") = 0, {project.operationYears} * 12, SUMIFS({operation.handedOver[].month}, {operation.handedOver[].line}, "${id}"))`;

const incomeSection = (line: Income, path: string, handover: number, { project, vat }: Context): Section => ({
  id: `income.${line.id}`,
  label: { zh: `收入：${line.name}`, en: `Income: ${line.name}` },
  inputs: {
    quantity: input('数量', 'Quantity', line.quantity, line.unit, `${path}.quantity`),
    unitPrice: input('月单价', 'Price per month', line.unitPrice, `yuan/(${line.unit}*month)`, `${path}.unitPrice`),
    startMonth: input('投用（运营后月数）', 'Starts after', line.startMonth, 'month', `${path}.startMonth`),
    handoverMonth: input('移交（运营后月数）', 'Handed over after', handover, 'month', 'operation.handedOver', handedOverLink(line.id)),
    rampMonths: input('培育月数', 'Ramp', line.rampMonths, 'month', `${path}.rampMonths`),
    occupancy: input('出租率', 'Occupancy', line.occupancy, '', `${path}.occupancy`),
    collectionRate: input('收缴率', 'Collection rate', line.collectionRate, '', `${path}.collectionRate`),
    growth: input('年增长率', 'Growth per year', line.growth, '', `${path}.growth`),
    vatRate: input('增值税率', 'VAT rate', vat(line.vatRate), '', `${path}.vatRate`, WHERE_VAT),
  },
  rows: {
    ...running,
    ramp: factor('培育系数', 'Ramp', 'MAX(0, MIN(MAX(1, rampMonths), monthsElapsed - startsAt)) / MAX(1, rampMonths)'),
    ...(line.soldToReit && project.reit.enabled
      ? {
          whole: flow('出售前实收', 'Collected before the sale', COLLECTED, { clause: 'D-66' }),
          wholeIncome: flow('出售前不含税收入', 'Income before the sale', 'whole / (1 + vatRate)'),
          collected: flow('实收', 'Collected', 'whole * (1 - reit.isSold)', { clause: 'D-54' }),
        }
      : { collected: flow('实收', 'Collected', COLLECTED, { clause: 'D-66' }) }),
    outputVat: flow('销项税额', 'Output VAT', 'collected * (vatRate / (1 + vatRate))'),
    income: flow('不含税收入', 'Income net of VAT', 'collected - outputVat'),
  },
});

const costSection = (line: Cost, path: string, handover: number, { project }: Context): Section => ({
  id: `opex.${line.id}`,
  label: { zh: `运营成本：${line.name}`, en: `Operating cost: ${line.name}` },
  inputs: {
    givenAmount: input('年金额', 'Amount per year', line.amount ?? 0, 'yuan/year', `${path}.amount`),
    quantity: input('数量', 'Quantity', line.quantity ?? 0, 'm2', `${path}.quantity`),
    unitCost: input('年单价', 'Unit cost per year', line.unitCost ?? 0, 'yuan/(m2*year)', `${path}.unitCost`),
    startMonth: input('开始（运营后月数）', 'Starts after', line.startMonth, 'month', `${path}.startMonth`),
    handoverMonth: input('移交（运营后月数）', 'Handed over after', handover, 'month', 'operation.handedOver', handedOverLink(line.id)),
    growth: input('年增长率', 'Growth per year', line.growth, '', `${path}.growth`),
  },
  rows: {
    ...running,
    ...(line.soldToReit && project.reit.enabled
      ? {
          whole: flow('出售前支出', 'Paid before the sale', PAID),
          paid: flow('支出', 'Paid', 'whole * (1 - reit.isSold)', { clause: 'D-54' }),
        }
      : { paid: flow('支出', 'Paid', PAID, line.basicService ? { clause: 'D-65' } : {}) }),
  },
});

const renewalSection = (line: Renewal, path: string): Section => ({
  id: `renewal.${line.id}`,
  label: { zh: `更新改造：${line.name}`, en: `Renewal: ${line.name}` },
  inputs: {
    amount: input('每次金额', 'Amount each time', line.amount, 'yuan', `${path}.amount`),
    everyYears: input('间隔年数', 'Every (years)', line.everyYears, '', `${path}.everyYears`),
    growth: input('年增长率', 'Growth per year', line.growth, '', `${path}.growth`),
  },
  rows: {
    isDue: flag('当期更新', 'Due', 'IF(INT(operationYear / everyYears) * everyYears = operationYear, 1, 0) * isOperationYearEnd'),
    saving: flow('应提存', 'To be saved', 'amount * (1 + growth) ^ MAX(0, operationYear - 1) / everyYears * monthsPerPeriod / yearLength * inOperation', { clause: 'D-74' }),
    paid: flow('更新支出', 'Paid', 'amount * (1 + growth) ^ MAX(0, operationYear - 1) * isDue', {
      clause: 'D-74',
    }),
  },
});

const FOUR_ELEMENTS: Record<Income['element'], { zh: string; en: string }> = {
  propertyOperation: { zh: '物业经营', en: 'Property operation' },
  serviceCharge: { zh: '服务收费', en: 'Service charges' },
  industryTax: { zh: '产业税收', en: 'Industry tax' },
  energy: { zh: '能源', en: 'Energy' },
  parking: { zh: '停车', en: 'Parking' },
  commercial: { zh: '商业', en: 'Commercial' },
  rental: { zh: '租赁', en: 'Rental' },
  other: { zh: '其他', en: 'Other' },
};

/** Sum since the operation year began. */
const yearToDate = (zh: string, en: string, name: string, of: string): RowSpec => balance(zh, en, `IF(isOperationYearStart = 1, 0, PREV(${name})) + ${of}`);

const total = (context: Context): Section => {
  const { incomes, costs, renewals, workingCapitalDays } = context.project.operation;
  const all = (group: string, lines: readonly { id: string }[], row: string) => sumOf(lines.map((line) => `${group}.${line.id}.${row}`));
  const elements = [...new Set(incomes.map((line) => line.element))];
  const elementRows: Record<string, RowSpec> = {};
  for (const element of elements) {
    const { zh, en } = FOUR_ELEMENTS[element];
    elementRows[element] = flow(
      zh,
      en,
      all(
        'income',
        incomes.filter((line) => line.element === element),
        'income',
      ),
      { clause: 'operation.selfSufficiency' },
    );
  }
  return {
    id: 'operation',
    label: { zh: '运营', en: 'Operation' },
    inputs: {
      workingCapitalDays: input('营运资金天数', 'Working-capital days', workingCapitalDays, 'day', 'operation.workingCapitalDays'),
      daysPerYear: input('每年天数', 'Days per year', 365, 'day/year'),
    },
    rows: {
      ...elementRows,
      income: flow('运营收入（不含税）', 'Operating income net of VAT', sumOf(elements)),
      outputVat: flow('销项税额', 'Output VAT', all('income', incomes, 'outputVat')),
      collected: flow('运营实收', 'Operating receipts', 'income + outputVat'),
      basicService: flow(
        '其中基础物业服务',
        'Of which basic service',
        all(
          'opex',
          costs.filter((line) => line.basicService),
          'paid',
        ),
        { clause: 'D-65' },
      ),
      cost: flow('运营成本', 'Operating cost', all('opex', costs, 'paid')),
      noi: flow('运营净收入', 'Net operating income', 'income - cost'),
      renewals: flow('更新改造', 'Renewals', all('renewal', renewals, 'paid'), { clause: 'D-74' }),
      workingCapital: balance('营运资金', 'Working capital', 'income / yearFraction * workingCapitalDays / daysPerYear * (1 - isHorizonEnd)'),
      workingCapitalChange: flow('营运资金增加', 'Increase in working capital', 'workingCapital - PREV(workingCapital)'),
      incomeOfYear: yearToDate('本年累计收入', 'Income, year to date', 'incomeOfYear', 'income'),
      costOfYear: yearToDate('本年累计成本', 'Cost, year to date', 'costOfYear', 'cost'),
      selfSufficiency: factor('年度自给率', 'Self-sufficiency of the year', 'RATIO(incomeOfYear, costOfYear * isOperationYearEnd)', { clause: 'operation.selfSufficiency' }),
      lowestSelfSufficiency: single(
        factor('最低年度自给率', 'Lowest self-sufficiency of a year', 'MIN(selfSufficiency)', {
          clause: 'operation.selfSufficiency',
        }),
      ),
      averageSelfSufficiency: single(
        factor('运营期自给率', 'Self-sufficiency over the horizon', 'RATIO(SUM(income), SUM(cost))', {
          clause: 'operation.selfSufficiency',
        }),
      ),
    },
  };
};

/** model.md 4.8 without the REIT. */
export const operation = (context: Context): Part => {
  const { incomes, costs, renewals, handedOver } = context.project.operation;
  const forever = context.project.project.operationYears * 12;
  const handover = (id: string) => handedOver.find((each) => each.line === id)?.month ?? forever;
  return {
    sections: [
      ...incomes.map((line, index) => incomeSection(line, `operation.incomes[${index}]`, handover(line.id), context)),
      ...costs.map((line, index) => costSection(line, `operation.costs[${index}]`, handover(line.id), context)),
      ...renewals.map((line, index) => renewalSection(line, `operation.renewals[${index}]`)),
      total(context),
    ],
    sources: [{ ref: 'operation.collected', group: 'operating', certainty: 'committed' }],
    uses: [
      { ref: 'operation.cost', group: 'operating' },
      { ref: 'operation.renewals', group: 'renewals' },
      { ref: 'operation.workingCapitalChange', group: 'operating' },
    ],
  };
};
