import type { CostGroup, Project } from '../project/project';
import { factor, flow, input, single, type Label, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context, type Part, WHERE_VAT } from './context';
import { spread } from './spread';

type Line = Project['costs']['lines'][number];

export const COST_GROUPS: Record<CostGroup, Label> = {
  land: { zh: '土地费用', en: 'Land' },
  preliminary: { zh: '前期工程费', en: 'Preliminary' },
  construction: { zh: '建筑安装工程费', en: 'Building and installation' },
  infrastructure: { zh: '基础设施费', en: 'Infrastructure' },
  publicFacilities: { zh: '公共配套设施费', en: 'Public facilities' },
  indirect: { zh: '开发间接费', en: 'Indirect' },
  management: { zh: '管理费', en: 'Management' },
  smartOperations: { zh: '智慧运营平台', en: 'Smart operations' },
  other: { zh: '其他费用', en: 'Other' },
};

/** Amounts include VAT; escalation steps once a project year, so that the step of the model changes no total. */
const lineSection = (line: Line, path: string, vat: Context['vat']): { section: Section; tables: ReturnType<typeof spread>['tables'] } => {
  const id = `cost.${line.id}`;
  const { inputs, rows, tables } = spread({ section: id, ...line, path });
  return {
    section: {
      id,
      label: { zh: `成本：${line.name}`, en: `Cost: ${line.name}` },
      inputs: {
        ...inputs,
        givenAmount: input('金额', 'Amount', line.amount ?? 0, 'yuan', `${path}.amount`),
        quantity: input('工程量', 'Quantity', line.quantity ?? 0, 'm2', `${path}.quantity`),
        unitCost: input('单方造价', 'Unit cost', line.unitCost ?? 0, 'yuan/m2', `${path}.unitCost`),
        escalation: input('年涨价率', 'Escalation per year', line.escalation, '', `${path}.escalation`),
        contingencyRate: input('预备费率', 'Contingency rate', line.contingencyRate, '', `${path}.contingencyRate`),
        vatRate: input('增值税率', 'VAT rate', vat(line.vatRate), '', `${path}.vatRate`, WHERE_VAT),
      },
      rows: {
        amount: single(flow('基价金额', 'Base amount', 'givenAmount + quantity * unitCost')),
        ...rows,
        base: flow('基价支出', 'Base cost', 'amount * share'),
        escalationFactor: factor('涨价系数', 'Escalation factor', '(1 + escalation) ^ (projectYear - 1)'),
        escalated: flow('含涨价支出', 'Escalated cost', 'base * escalationFactor'),
        contingency: flow('预备费', 'Contingency', 'escalated * contingencyRate', { clause: 'D-60' }),
        spend: flow('支出', 'Spend', 'escalated + contingency'),
        inputVat: flow('进项税额', 'Input VAT', 'spend * (vatRate / (1 + vatRate))'),
      },
    },
    tables,
  };
};

/** model.md 4.4, costs: line by line, then by group. */
export const costs = ({ project, vat }: Context): Part => {
  const { lines } = project.costs;
  const built = lines.map((line, index) => lineSection(line, `costs.lines[${index}]`, vat));
  const all = (row: string, of: readonly Line[] = lines) => sumOf(of.map((line) => `cost.${line.id}.${row}`));
  const groups = (Object.keys(COST_GROUPS) as CostGroup[]).filter((group) => lines.some((line) => line.group === group));
  const groupRows: Record<string, RowSpec> = {};
  for (const group of groups) {
    const { zh, en } = COST_GROUPS[group];
    groupRows[group] = flow(
      zh,
      en,
      all(
        'spend',
        lines.filter((line) => line.group === group),
      ),
    );
  }
  return {
    sections: [
      ...built.map(({ section }) => section),
      {
        id: 'costs',
        label: { zh: '建设投资', en: 'Investment cost' },
        inputs: {},
        rows: {
          ...groupRows,
          spend: flow('建设投资支出', 'Investment spend', sumOf(groups)),
          contingency: flow('其中预备费', 'Of which contingency', all('contingency')),
          inputVat: flow('进项税额', 'Input VAT', all('inputVat')),
          total: single(flow('建设投资合计', 'Investment in total', 'SUM(spend)')),
          totalNetOfVat: single(flow('不含税建设投资', 'Investment net of VAT', 'SUM(spend) - SUM(inputVat)')),
        },
      },
    ],
    tables: built.flatMap(({ tables }) => tables),
    uses: [{ ref: 'costs.spend', group: 'construction' }],
  };
};
