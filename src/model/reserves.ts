import { balance, factor, flag, flow, input, single, type RowSpec, type Section } from '../rows/definition';
import type { Context } from './context';
import { reachesOperation } from './draw-order';
import { isSurplusSweep } from './repayment';
import { sumOf } from './context';

/** What is kept apart from operation cash, and what may be paid out to equity of the rest (model.md 4.6). */
export const reserves = (context: Context): Section | undefined => {
  const { project, periodsPerYear, monthsPerPeriod } = context;
  const { reserves: own, surplus, facilities } = project;
  const looksAhead = own.debtServiceMonths > 0 && facilities.length > 0;
  const saves = own.renewals && project.operation.renewals.length > 0;
  const distributes = surplus.distributionShare !== undefined && surplus.distributionShare.gt(0);
  if (!looksAhead && !saves && !distributes) return undefined;

  if (looksAhead) {
    const drawn = facilities.find((facility) => facility.drawRule === 'asNeeded' && reachesOperation(facility, project));
    if (drawn !== undefined)
      context.refuse('reserves.debtServiceMonths', `偿债准备金会由它所保障的「${drawn.name}」自己来出（运营期可按需提款），形成循环；请缩短提款期或不设准备金`, `the debt-service reserve would be funded by “${drawn.name}”, the loan it secures (it can be drawn in operation): circular; close its window before operation, or hold no reserve`);
    if (facilities.some(isSurplusSweep))
      context.refuse('reserves.debtServiceMonths', '现金归集与前瞻的偿债准备金互为前提，形成循环；二者取一', 'a cash sweep and a look-ahead reserve depend on each other: circular; choose one');
    if (own.debtServiceMonths % monthsPerPeriod !== 0)
      context.refuse('reserves.debtServiceMonths', `须为每期月数（${monthsPerPeriod}）的整数倍`, `must be a multiple of the step (${monthsPerPeriod} months)`);
  }
  const ahead = Math.max(1, Math.round(own.debtServiceMonths / monthsPerPeriod));
  const renewalLines = project.operation.renewals;
  const targets = [...(looksAhead ? ['debtServiceReserve'] : []), ...(saves ? ['renewalReserve'] : [])];
  const rows: Record<string, RowSpec> = {};
  if (looksAhead) {
    rows.debtServiceAhead = balance('后续还本付息累计', 'Debt service still to come', 'NEXT(debtServiceAhead) + NEXT(operationAccount.debtService)');
    rows.debtServiceReserve = balance('偿债准备金', 'Debt-service reserve', `(debtServiceAhead - NEXT(debtServiceAhead, ${ahead})) * inOperation`);
  }
  if (saves) {
    rows.renewalSaving = flow('更新改造提存', 'Saved for renewals', sumOf(renewalLines.map((line) => `renewal.${line.id}.saving`)));
    rows.renewalReserve = balance('更新改造准备金', 'Renewal reserve', 'MAX(0, PREV(renewalReserve) + renewalSaving - operation.renewals) * (1 - isHorizonEnd)');
  }
  rows.target = balance('准备金要求', 'Reserves required', sumOf(targets));
  rows.held = balance('已提准备金', 'Reserves held', 'MIN(target, MAX(0, operationAccount.closing))');
  rows.shortfall = balance('准备金缺口', 'Reserve shortfall', '(target - held) * inOperation');
  rows.freeCash = balance('可支配现金', 'Free cash', 'operationAccount.closing - held');
  rows.worstShortfall = single(factor('最大准备金缺口', 'Worst reserve shortfall', 'MAX(shortfall)', { unit: 'yuan' }));
  if (distributes) {
    rows.locked = flag('分红锁定', 'Lock-up', facilities.length > 0 && own.lockUpDscr !== undefined ? 'APPLICABLE(credit.dscrTwelveMonths) * IF(N(credit.dscrTwelveMonths) < lockUpDscr, 1, 0)' : '0 * inOperation');
    rows.distributable = balance('可分配现金', 'Distributable cash', 'MAX(0, operationAccount.closingBeforeDistribution - target - funding.minimumCash) * isOperationYearEnd');
    rows.distribution = flow('股东分红', 'Distributions', 'distributable * distributionShare * (1 - locked)');
  }
  return {
    id: 'reserves',
    label: { zh: '准备金与分红', en: 'Reserves and distributions' },
    inputs: {
      ...(distributes ? { distributionShare: input('分红比例', 'Distribution share', surplus.distributionShare ?? 0, '', 'surplus.distributionShare') } : {}),
      ...(own.lockUpDscr === undefined ? {} : { lockUpDscr: input('分红锁定备付率', 'Lock-up DSCR', own.lockUpDscr.value, '', 'reserves.lockUpDscr.value') }),
      periodsPerYear: input('每年期数', 'Periods per year', periodsPerYear, ''),
    },
    rows,
  };
};

export const distributes = ({ project }: Context): boolean => project.surplus.distributionShare?.gt(0) === true;
