import { factor, flow, type Section } from '../rows/definition';
import type { Context, Part } from './context';

/** Housing vouchers for talents: a public subsidy of its own, not a cost of relocation (D-28). */
export const talent = ({ project }: Context): Part => {
  const vouchers = project.relocation.talentVouchers;
  if (vouchers.length === 0) return {};
  const section: Section = {
    id: 'talent',
    label: { zh: '人才房票', en: 'Talent vouchers' },
    inputs: {},
    rows: {
      paid: flow('人才房票补贴', 'Talent vouchers paid', 'SUMIFS(talentVouchers.cost, talentVouchers.period, periodIndex)', { clause: 'relocation.talentVoucher' }),
    },
  };
  return {
    sections: [section],
    tables: [
      {
        id: 'talentVouchers',
        label: { zh: '人才房票', en: 'Talent vouchers' },
        size: vouchers.length,
        inputs: {
          count: {
            label: { zh: '张数', en: 'Vouchers' },
            unit: '',
            values: vouchers.map((each) => each.count),
            path: 'relocation.talentVouchers[].count',
          },
          amount: {
            label: { zh: '面额', en: 'Amount each' },
            unit: 'yuan',
            values: vouchers.map((each) => each.amount),
            path: 'relocation.talentVouchers[].amount',
          },
          month: {
            label: { zh: '兑付月', en: 'Month' },
            unit: 'month',
            values: vouchers.map((each) => each.month),
            path: 'relocation.talentVouchers[].month',
          },
        },
        columns: {
          cost: flow('补贴', 'Cost', 'count * amount'),
          period: factor('期次', 'Period', 'MAX(1, ROUNDUP(month / monthsPerPeriod, 0))'),
        },
      },
    ],
    uses: [{ ref: 'talent.paid', group: 'talent' }],
  };
};
