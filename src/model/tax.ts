import { balance, flag, flow, input, says, single, type InputSpec, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context, type Part } from './context';

const on = (zh: string, en: string, enabled: boolean, path: string): InputSpec => input(zh, en, enabled ? 1 : 0, '', path, says('true'));
const RENTED = new Set(['rental', 'commercial', 'propertyOperation']);

interface Tax {
  readonly inputs: Record<string, InputSpec>;
  readonly rows: Record<string, RowSpec>;
}

const NONE: Tax = { inputs: {}, rows: {} };

/** Output less input; an excess of input is carried forward, never refunded. */
const vatRows = (outputs: readonly string[]): Record<string, RowSpec> => ({
  outputVat: flow('销项税额', 'Output VAT', `${sumOf(outputs)} * vatIsOn`),
  inputVat: flow('进项税额', 'Input VAT', 'costs.inputVat * vatIsOn'),
  vatDue: flow('应纳增值税（抵扣前）', 'VAT before credit', 'outputVat - inputVat - PREV(vatCredit)'),
  vatCredit: balance('留抵税额', 'VAT credit carried forward', 'MAX(0, -vatDue)'),
  vatPaid: flow('增值税', 'VAT', 'MAX(0, vatDue)'),
  surcharge: flow('附加税费', 'Surcharges', 'vatPaid * surchargeRate', { clause: 'tax.surchargeRate' }),
});

const landVat = (context: Context): Tax => {
  const { landVat: own } = context.project.tax;
  if (!own.enabled || context.project.sales.lines.length === 0) return { inputs: {}, rows: {} };
  const parameter = (id: string) => context.parameter(`tax.landVat.${id}`);
  return {
    inputs: {
      deductibleShare: context.needed('可扣除成本比例', 'Deductible share of cost', own.deductibleShare, '', 'tax.landVat.deductibleShare'),
      settlementMonth: context.needed('清算月', 'Settlement month', own.settlementMonth, 'month', 'tax.landVat.settlementMonth'),
      prepaymentRate: parameter('prepaymentRate'),
      additionalDeductionRate: parameter('additionalDeductionRate'),
      developmentExpenseRate: parameter('developmentExpenseRate'),
      rateFirst: parameter('rateFirst'),
      rateSecond: parameter('rateSecond'),
      rateThird: parameter('rateThird'),
      rateFourth: parameter('rateFourth'),
      quickSecond: parameter('quickSecond'),
      quickThird: parameter('quickThird'),
      quickFourth: parameter('quickFourth'),
    },
    rows: {
      deductions: single(flow('扣除项目', 'Deductions', 'costs.totalNetOfVat * deductibleShare * (1 + additionalDeductionRate + developmentExpenseRate)')),
      gain: single(flow('增值额', 'Gain', 'MAX(0, sales.total - sales.totalVat - deductions)')),
      landVatTotal: single(
        flow(
          '土地增值税合计',
          'Land VAT in total',
          'MAX(0, rateFirst * gain, rateSecond * gain - quickSecond * deductions, rateThird * gain - quickThird * deductions, rateFourth * gain - quickFourth * deductions)',
          { clause: 'tax.landVat.rateFirst' },
        ),
      ),
      landVatPrepaid: flow('土地增值税预缴', 'Land VAT prepaid', '(sales.value - sales.outputVat) * prepaymentRate * IF(monthsElapsed - monthsPerPeriod < settlementMonth, 1, 0)', {
        clause: 'tax.landVat.prepaymentRate',
      }),
      landVatPrepaidToDate: balance('累计预缴', 'Prepaid to date', 'PREV(landVatPrepaidToDate) + landVatPrepaid'),
      isSettlement: flag('清算期', 'Settlement', 'IF(AND(monthsElapsed >= settlementMonth, monthsElapsed - monthsPerPeriod < settlementMonth), 1, 0)'),
      landVatSettled: flow('土地增值税清缴', 'Land VAT settled', 'MAX(0, landVatTotal - landVatPrepaidToDate) * isSettlement'),
    },
  };
};

/** Losses by age, oldest used first, gone after `lossYears` (a row per age, so that the age is visible). */
const lossRows = (lossYears: number): Record<string, RowSpec> => {
  const rows: Record<string, RowSpec> = {};
  const usedOlder: string[] = [];
  for (let age = lossYears; age >= 1; age -= 1) {
    const profit = usedOlder.length === 0 ? 'profitOfYear' : `profitOfYear - ${sumOf(usedOlder)}`;
    rows[`lossUsed_${age}`] = flow(`弥补第 ${age} 年前亏损`, `Loss of ${age} years ago used`, `MIN(PREV(loss_${age}), MAX(0, ${profit})) * isYearEnd`, { clause: 'tax.lossYears' });
    usedOlder.push(`lossUsed_${age}`);
  }
  for (let age = 1; age <= lossYears; age += 1) {
    const entering = age === 1 ? 'MAX(0, -profitOfYear)' : `PREV(loss_${age - 1}) - lossUsed_${age - 1}`;
    rows[`loss_${age}`] = balance(`结转亏损（${age} 年）`, `Loss carried, year ${age}`, `IF(isYearEnd = 1, ${entering}, PREV(loss_${age}))`);
  }
  rows.lossUsed = flow('弥补亏损合计', 'Losses used', sumOf(usedOlder));
  return rows;
};

const incomeTax = (context: Context, taxes: readonly string[]): Tax => {
  const { incomeTax: own } = context.project.tax;
  if (!own.enabled) return { inputs: {}, rows: {} };
  const hasSales = context.project.sales.lines.length > 0;
  const hasDebt = context.project.facilities.length > 0;
  const lossYears = context.policyValue('tax.lossYears')?.toNumber() ?? 5;
  const sold = 'RATIO(sales.value, sales.total)';
  const publicMoney = [...(context.project.land.parcels.length > 0 ? ['land.receipts'] : []), ...(context.project.grants.lines.length > 0 ? ['grants.receipts'] : [])];
  return {
    inputs: {
      incomeTaxRate: context.parameter('tax.incomeRate'),
      saleableCostShare: context.needed('可售部分成本比例', 'Share of cost that is sold', own.saleableCostShare, '', 'tax.incomeTax.saleableCostShare'),
      depreciationYears: context.needed('折旧年限', 'Depreciation years', own.depreciationYears, 'year', 'tax.incomeTax.depreciationYears'),
    },
    rows: {
      costOfSales: flow('销售成本', 'Cost of sales', hasSales ? `costs.totalNetOfVat * saleableCostShare * N(${sold})` : '0'),
      // What public money pays for is neither taxable income nor deductible cost.
      depreciableCost: single(
        flow('可折旧成本', 'Depreciable cost', `MAX(0, costs.totalNetOfVat * (1 - saleableCostShare)${publicMoney.map((ref) => ` - SUM(${ref})`).join('')})`),
      ),
      depreciation: flow(
        '折旧',
        'Depreciation',
        'depreciableCost / depreciationYears * yearFraction * IF((monthsElapsed - constructionEnd) / monthsPerYear <= depreciationYears, 1, 0) * inOperation',
      ),
      salesMargin: flow('销售毛利', 'Sales margin', hasSales ? 'sales.value - sales.outputVat - costOfSales - sales.sellingCost' : '0'),
      taxableProfit: flow(
        '应税利润',
        'Taxable profit',
        `salesMargin + (operation.noi - operation.renewals) - depreciation - ${sumOf(taxes)}${hasDebt ? ' - funding.interestPaid * inOperation' : ''}`,
      ),
      profitOfYear: balance('本年累计利润', 'Profit of the year to date', 'PREV(profitOfYear) * (1 - PREV(isYearEnd)) + taxableProfit'),
      ...lossRows(lossYears),
      taxableIncome: flow('应纳税所得额', 'Taxable income', '(MAX(0, profitOfYear) - lossUsed) * isYearEnd'),
      incomeTax: flow('企业所得税', 'Income tax', 'taxableIncome * incomeTaxRate', {
        clause: 'tax.incomeRate',
      }),
    },
  };
};

const vat = ({ project, parameter }: Context): Tax =>
  project.tax.vat.enabled
    ? {
        inputs: { vatIsOn: on('征收增值税', 'VAT is levied', true, 'tax.vat.enabled'), surchargeRate: parameter('tax.surchargeRate') },
        rows: vatRows([...(project.sales.lines.length > 0 ? ['sales.outputVat'] : []), 'operation.outputVat']),
      }
    : NONE;

const propertyTax = ({ project, parameter, needed }: Context): Tax => {
  const { mode, taxableValue } = project.tax.propertyTax;
  const rented = project.operation.incomes.filter((line) => RENTED.has(line.element)).map((line) => `income.${line.id}.income`);
  switch (mode) {
    case 'off':
      return NONE;
    case 'rent':
      if (rented.length === 0) return NONE;
      return {
        inputs: { propertyRentRate: parameter('tax.propertyRentRate') },
        rows: { propertyTax: flow('房产税（从租）', 'Property tax on rent', `${sumOf(rented)} * propertyRentRate`, { clause: 'tax.propertyRentRate' }) },
      };
    case 'value':
      return {
        inputs: {
          propertyValue: needed('房产原值', 'Taxable value', taxableValue, 'yuan', 'tax.propertyTax.taxableValue'),
          propertyValueRate: parameter('tax.propertyValueRate'),
          propertyValueReduction: parameter('tax.propertyValueReduction'),
        },
        rows: {
          propertyTax: flow(
            '房产税（从价）',
            'Property tax on value',
            'propertyValue * (1 - propertyValueReduction) * propertyValueRate * monthsPerPeriod / yearLength * inOperation',
            {
              clause: 'tax.propertyValueRate',
            },
          ),
        },
      };
  }
};

const stamp = ({ project, parameter }: Context): Tax => {
  if (!project.tax.stamp.enabled) return NONE;
  const contracts = sumOf([...(project.sales.lines.length > 0 ? ['sales.value'] : []), 'costs.spend']);
  return { inputs: { stampRate: parameter('tax.stampRate') }, rows: { stamp: flow('印花税', 'Stamp tax', `${contracts} * stampRate`, { clause: 'tax.stampRate' }) } };
};

/** model.md 4.5. A tax that is switched off has no rows; the reason is in the project and among the checks. */
export const tax = (context: Context): Part => {
  const parts = [vat(context), landVat(context), propertyTax(context), stamp(context)];
  const levied = ['surcharge', 'landVatPrepaid', 'landVatSettled', 'propertyTax', 'stamp'].filter((name) => parts.some(({ rows }) => name in rows));
  const all = [...parts, incomeTax(context, levied)];
  const has = (name: string) => all.some(({ rows }) => name in rows);
  // Debt is sized on cash before income tax; paid less incomeTax would say the same and be circular.
  const beforeIncomeTax = flow('所得税前税费', 'Taxes before income tax', sumOf(['vatPaid', ...levied].filter(has)));
  const paid = flow('税费合计', 'Taxes paid', sumOf(['beforeIncomeTax', 'incomeTax'].filter((name) => name === 'beforeIncomeTax' || has(name))));
  const section: Section = {
    id: 'tax',
    label: { zh: '税费', en: 'Taxes' },
    inputs: Object.assign({}, ...all.map(({ inputs }) => inputs)) as Record<string, InputSpec>,
    rows: { ...(Object.assign({}, ...all.map(({ rows }) => rows)) as Record<string, RowSpec>), beforeIncomeTax, paid },
  };
  return { sections: [section], uses: [{ ref: 'tax.paid', group: 'taxes' }] };
};
