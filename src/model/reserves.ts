import { balance, factor, flag, flow, input, single, type InputSpec, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context } from './context';
import { reachesOperation } from './draw-order';
import { isSurplusSweep } from './repayment';

interface Subject {
  readonly inputs?: Record<string, InputSpec>;
  readonly rows: Record<string, RowSpec>;
}

/** Whether operation pays anything out to equity. */
export const distributes = ({ project }: Context): boolean => project.surplus.distributionShare?.gt(0) === true;

const looksAhead = ({ project }: Context): boolean => project.reserves.debtServiceMonths > 0 && project.facilities.length > 0;
const saves = ({ project }: Context): boolean => project.reserves.renewals && project.operation.renewals.length > 0;

/** A reserve that its own loan would fund, or that a sweep would take from, is circular: refused with the reason. */
const refuseCircles = (context: Context): void => {
  const { project, monthsPerPeriod } = context;
  const refuse = (zh: string, en: string) => context.refuse('reserves.debtServiceMonths', zh, en);
  const drawn = project.facilities.find((facility) => facility.drawRule === 'asNeeded' && reachesOperation(facility, project));
  if (drawn !== undefined)
    refuse(
      `偿债准备金会由它所保障的「${drawn.name}」自己来出（运营期可按需提款），形成循环；请缩短提款期或不设准备金`,
      `the debt-service reserve would be funded by “${drawn.name}”, the loan it secures (it can be drawn in operation): circular; close its window before operation, or hold no reserve`,
    );
  if (project.facilities.some(isSurplusSweep))
    refuse('现金归集与前瞻的偿债准备金互为前提，形成循环；二者取一', 'a cash sweep and a look-ahead reserve depend on each other: circular; choose one');
  if (project.reserves.debtServiceMonths % monthsPerPeriod !== 0)
    refuse(`须为每期月数（${monthsPerPeriod}）的整数倍`, `must be a multiple of the step (${monthsPerPeriod} months)`);
};

const debtServiceReserve = (context: Context): Subject => {
  if (!looksAhead(context)) return { rows: {} };
  refuseCircles(context);
  const ahead = Math.max(1, Math.round(context.project.reserves.debtServiceMonths / context.monthsPerPeriod));
  return {
    rows: {
      debtServiceAhead: balance('后续还本付息累计', 'Debt service still to come', 'NEXT(debtServiceAhead) + NEXT(operationAccount.debtService)'),
      debtServiceReserve: balance('偿债准备金', 'Debt-service reserve', `(debtServiceAhead - NEXT(debtServiceAhead, ${ahead})) * inOperation`),
    },
  };
};

const renewalReserve = (context: Context): Subject =>
  saves(context)
    ? {
        rows: {
          renewalSaving: flow('更新改造提存', 'Saved for renewals', sumOf(context.project.operation.renewals.map((line) => `renewal.${line.id}.saving`))),
          renewalReserve: balance('更新改造准备金', 'Renewal reserve', 'MAX(0, PREV(renewalReserve) + renewalSaving - operation.renewals) * (1 - isHorizonEnd)'),
        },
      }
    : { rows: {} };

const distribution = (context: Context): Subject => {
  const { reserves: own, surplus, facilities } = context.project;
  if (!distributes(context)) return { rows: {} };
  const locks = facilities.length > 0 && own.lockUpDscr !== undefined;
  return {
    inputs: {
      distributionShare: input('分红比例', 'Distribution share', surplus.distributionShare ?? 0, '', 'surplus.distributionShare'),
      ...(own.lockUpDscr === undefined ? {} : { lockUpDscr: input('分红锁定备付率', 'Lock-up DSCR', own.lockUpDscr.value, '', 'reserves.lockUpDscr.value') }),
    },
    rows: {
      locked: flag('分红锁定', 'Lock-up', locks ? 'APPLICABLE(credit.dscrTwelveMonths) * IF(N(credit.dscrTwelveMonths) < lockUpDscr, 1, 0)' : '0 * inOperation'),
      distributable: balance('可分配现金', 'Distributable cash', 'MAX(0, operationAccount.closingBeforeDistribution - target - funding.minimumCash) * isOperationYearEnd'),
      distribution: flow('股东分红', 'Distributions', 'distributable * distributionShare * (1 - locked)'),
    },
  };
};

/** What is kept apart from operation cash, and what may be paid out to equity of the rest (model.md 4.6). */
export const reserves = (context: Context): Section | undefined => {
  if (!looksAhead(context) && !saves(context) && !distributes(context)) return undefined;
  const paidOut = distribution(context);
  const targets = [...(looksAhead(context) ? ['debtServiceReserve'] : []), ...(saves(context) ? ['renewalReserve'] : [])];
  return {
    id: 'reserves',
    label: { zh: '准备金与分红', en: 'Reserves and distributions' },
    inputs: paidOut.inputs ?? {},
    rows: {
      ...debtServiceReserve(context).rows,
      ...renewalReserve(context).rows,
      target: balance('准备金要求', 'Reserves required', sumOf(targets)),
      held: balance('已提准备金', 'Reserves held', 'MIN(target, MAX(0, operationAccount.closing))'),
      shortfall: balance('准备金缺口', 'Reserve shortfall', '(target - held) * inOperation'),
      freeCash: balance('可支配现金', 'Free cash', 'operationAccount.closing - held'),
      worstShortfall: single(factor('最大准备金缺口', 'Worst reserve shortfall', 'MAX(shortfall)', { unit: 'yuan' })),
      ...paidOut.rows,
    },
  };
};
