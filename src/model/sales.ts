import type { Project } from '../project/project';
import { balance, factor, flag, flow, input, rate, single, type Section } from '../rows/definition';
import { isExpected, sumOf, type Context, type Part, WHERE_VAT } from './context';

type Line = Project['sales']['lines'][number];

/** Sold evenly over the absorption months from start or presale permit, whichever is later; the escrowed share is held until acceptance (D-48). */
const lineSection = (line: Line, path: string, vat: Context['vat']): Section => ({
  id: `sale.${line.id}`,
  label: { zh: `销售：${line.name}`, en: `Sales: ${line.name}` },
  inputs: {
    quantity: input('可售数量', 'Quantity', line.quantity, line.unit, `${path}.quantity`),
    price: input('单价', 'Price', line.price, `yuan/${line.unit}`, `${path}.price`),
    priceCap: input('限价', 'Price cap', line.priceCap ?? line.price, `yuan/${line.unit}`, `${path}.priceCap`, `IF({} = "", {${path}.price}, {})`),
    start: input('开售（月）', 'Sales start', line.start, 'month', `${path}.start`),
    presaleFrom: input('预售许可（月）', 'Presale permit', line.presaleFrom, 'month', `${path}.presaleFrom`),
    absorptionMonths: input('去化月数', 'Absorption', line.absorptionMonths, 'month', `${path}.absorptionMonths`),
    escrowShare: input('监管资金比例', 'Escrow share', line.escrowShare, '', `${path}.escrowShare`),
    sellingCostRate: input('销售费率', 'Selling cost rate', line.sellingCostRate, '', `${path}.sellingCostRate`),
    vatRate: input('增值税率', 'VAT rate', vat(line.vatRate), '', `${path}.vatRate`, WHERE_VAT),
    isExpected: isExpected(line.certainty, `${path}.certainty`),
  },
  rows: {
    counted: single(flag('计入', 'Counted', '1 - isExpected * (1 - countExpected)')),
    salesStart: single(rate('实际开售', 'Effective start', 'MAX(start, presaleFrom)', { unit: 'month', clause: 'D-48' })),
    progress: factor('去化进度', 'Sold to date', 'MAX(0, MIN(absorptionMonths, monthsElapsed - salesStart)) / absorptionMonths', { clause: 'D-18' }),
    value: flow('销售额', 'Sales value', 'quantity * price * (progress - PREV(progress)) * counted'),
    escrowed: flow('转入监管', 'Paid into escrow', 'value * escrowShare * IF(monthsElapsed < constructionEnd, 1, 0)', { clause: 'D-48' }),
    escrowReleased: flow('监管释放', 'Released from escrow', '(PREV(escrow) + escrowed) * isConstructionEnd', { clause: 'D-48' }),
    escrow: balance('监管余额', 'Escrow balance', 'PREV(escrow) + escrowed - escrowReleased'),
    receipts: flow('销售回款', 'Sales receipts', 'value - escrowed + escrowReleased'),
    sellingCost: flow('销售费用', 'Selling cost', 'value * sellingCostRate'),
    outputVat: flow('销项税额', 'Output VAT', 'value * (vatRate / (1 + vatRate))'),
    overCap: single(
      rate('超限价', 'Above the price cap', 'MAX(0, price - priceCap)', {
        unit: `yuan/${line.unit}`,
        clause: 'D-72',
      }),
    ),
  },
});

/** model.md 4.4, sales. */
export const sales = ({ project, vat }: Context): Part => {
  const { lines } = project.sales;
  if (lines.length === 0) return {};
  const all = (row: string) => sumOf(lines.map((line) => `sale.${line.id}.${row}`));
  return {
    sections: [
      ...lines.map((line, index) => lineSection(line, `sales.lines[${index}]`, vat)),
      {
        id: 'sales',
        label: { zh: '销售', en: 'Sales' },
        inputs: {},
        rows: {
          value: flow('销售额', 'Sales value', all('value')),
          receipts: flow('销售回款', 'Sales receipts', all('receipts')),
          sellingCost: flow('销售费用', 'Selling cost', all('sellingCost')),
          outputVat: flow('销项税额', 'Output VAT', all('outputVat')),
          total: single(flow('销售额合计', 'Sales in total', 'SUM(value)')),
          totalVat: single(flow('销项税额合计', 'Output VAT in total', 'SUM(outputVat)')),
        },
      },
    ],
    sources: lines.map((line) => ({
      ref: `sale.${line.id}.receipts`,
      group: 'sales',
      certainty: line.certainty,
    })),
    uses: [{ ref: 'sales.sellingCost', group: 'selling' }],
  };
};
