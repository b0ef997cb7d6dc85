import { header, line, overTime, sum, words, type LineSpec } from './spec';

/** 借款还本付息计划表: a block per facility, then the total with cover. */
export const debtSchedule = overTime('debtSchedule', words('借款还本付息计划表', 'Debt schedule'), 'years', ({ project }) => {
  if (project.facilities.length === 0) return [];
  const blocks = project.facilities.flatMap((facility, index) => {
    const number = `${index + 1}`;
    const of = (row: string) => `facility.${facility.id}.${row}`;
    return [
      header(number, facility.name, facility.name),
      line(`${number}.1`, '期初余额', 'Opening balance', of('opening'), { reads: 'opening' }),
      line(`${number}.2`, '本期提款', 'Drawdown', of('drawdown')),
      line(`${number}.3`, '资本化利息', 'Capitalised interest', of('capitalisedInterest')),
      line(`${number}.4`, '还本', 'Repayment', of('repayment')),
      line(`${number}.5`, '付息', 'Interest paid', of('interestPaid')),
      line(`${number}.6`, '融资费用', 'Fees', of('fees')),
      sum(`${number}.7`, '期末余额', 'Closing balance', of('closing')),
    ];
  });
  const total = `${project.facilities.length + 1}`;
  return [
    ...blocks,
    header(total, '合计', 'Total'),
    line(`${total}.1`, '还本', 'Repayment', 'funding.repayment'),
    line(`${total}.2`, '付息', 'Interest paid', 'funding.interestPaid'),
    sum(`${total}.3`, '债务余额', 'Debt outstanding', 'funding.debt'),
    line(`${total}.4`, '可用于偿债现金', 'CFADS', 'operationAccount.cfads'),
    line(`${total}.5`, '偿债备付率（近十二个月，年内最低）', 'DSCR, twelve months, lowest of the year', 'credit.dscrTwelveMonths', { unit: 'ratio', reads: 'lowest' }),
  ];
});

/** 资产抵押与担保覆盖表. */
export const collateralCover = overTime('collateralCover', words('资产抵押与担保覆盖表', 'Collateral and guarantees'), 'years', ({ project }) => {
  if (project.facilities.length === 0) return [];
  return [
    header('1', '抵押物', 'Collateral'),
    ...project.collateral.items.map((item, index): LineSpec => line(`1.${index + 1}`, item.name, item.name, `collateral.${item.id}.standing`)),
    sum('2', '抵押物价值合计', 'Collateral value', 'collateral.value'),
    line('3', '抵押可担保债务', 'Debt covered by collateral', 'collateral.cover'),
    line('4', '债务余额', 'Debt outstanding', 'funding.debt'),
    line('5', '需第三方担保', 'Guarantee needed', 'collateral.guaranteeNeeded'),
    sum('6', '担保缺口', 'Guarantee gap', 'collateral.guaranteeGap'),
    line('7', '抵押覆盖率（年内最低）', 'Cover, lowest of the year', 'collateral.coverRatio', {
      unit: 'ratio',
      reads: 'lowest',
    }),
    line('8', '偿债备付率（近十二个月，年内最低）', 'DSCR, twelve months, lowest of the year', 'credit.dscrTwelveMonths', { unit: 'ratio', reads: 'lowest' }),
    line('9', '贷款期偿债覆盖率（年内最低）', 'LLCR, lowest of the year', 'credit.llcr', {
      unit: 'ratio',
      reads: 'lowest',
    }),
  ];
});
