import { balance, flow, single, factor, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context } from './context';

const LEVELS = {
  central: ['中央', 'Central'],
  provincial: ['省级', 'Provincial'],
  municipal: ['市级', 'Municipal'],
  county: ['县级', 'County'],
} as const;

/** What the project asks of public budgets, by level (model.md 4.13). Debt that would fall on the budget must be none (D-50). */
export const exposure = ({ project }: Context): Section => {
  const grants: Record<string, RowSpec> = {};
  for (const [level, [zh, en]] of Object.entries(LEVELS)) {
    const lines = project.grants.lines.filter((line) => line.level === level);
    if (lines.length > 0) grants[`${level}Grants`] = flow(`${zh}补助`, `${en} grants`, sumOf(lines.map((line) => `grant.${line.id}.receipts`)));
  }
  const government = project.equity.lines.filter((line) => line.party === 'government');
  const hasLand = project.land.parcels.length > 0;
  const subsidised = project.facilities.filter(({ subsidyBps }) => subsidyBps.gt(0));
  const hasDebt = project.facilities.length > 0;
  const rows: Record<string, RowSpec> = {
    ...grants,
    ...(hasLand
      ? {
          landForgone: flow('返还项目的土地收益', 'Land income given to the project', 'land.receipts', {
            clause: 'D-30',
          }),
          reliefForgone: flow(
            '土地减免放弃收入',
            'Land income forgone by relief',
            sumOf(project.land.parcels.map((parcel) => `land.${parcel.id}.reliefForgone * land.${parcel.id}.paidShare`)),
            { clause: 'D-33' },
          ),
        }
      : {}),
    ...(government.length > 0
      ? {
          governmentEquity: flow('政府出资', 'Government equity', sumOf(government.map((line) => `equity.${line.id}.paidIn`))),
        }
      : {}),
    ...(subsidised.length > 0 ? { interestSubsidy: flow('财政贴息', 'Interest subsidy', sumOf(subsidised.map(({ id }) => `facility.${id}.subsidy`)), { clause: 'D-37' }) } : {}),
    ...(project.relocation.talentVouchers.length > 0 ? { talentSubsidy: flow('人才补贴', 'Talent subsidy', 'talent.paid') } : {}),
  };
  const paid = sumOf(Object.keys(rows));
  return {
    id: 'exposure',
    label: { zh: '公共资金与或有负债', en: 'Public exposure' },
    inputs: {},
    rows: {
      ...rows,
      publicMoney: flow('公共资金合计', 'Public money', paid),
      publicMoneyTotal: single(flow('公共资金总额', 'Public money in total', 'SUM(publicMoney)')),
      governmentGuarantees: balance('政府担保额', 'Guarantees given by government', hasDebt ? 'collateral.governmentGuarantees' : '0', { clause: 'D-50' }),
      contingent: balance('或有负债（政府担保）', 'Contingent liability of guarantees', hasDebt ? 'collateral.contingent' : '0'),
      worstContingent: single(
        factor('最大或有负债', 'Largest contingent liability', 'MAX(contingent)', {
          unit: 'yuan',
          clause: 'D-50',
        }),
      ),
    },
  };
};
