import { Decimal } from '../finance/decimal';
import type { Project } from '../project/project';
import { balance, factor, flag, flow, input, rate, says, single, type ColumnInputSpec, type RecordTable, type RowSpec, type Section } from '../rows/definition';
import { isExpected } from './context';
import { isSurplusSweep, repaymentInputs, repaymentRows } from './repayment';

export type Facility = Project['facilities'][number];

const section = (facility: Facility) => `facility.${facility.id}`;
const one = (on: boolean) => (on ? 1 : 0);

/** When interest is paid even where it is capitalised: a level payment contains it, and after maturity nothing could repay it. */
const PAYS_INTEREST: Record<Facility['repayment'], string> = {
  bullet: 'isMaturity',
  equalPrincipal: 'isMaturity',
  level: 'inRepayment',
  schedule: 'isMaturity',
  sculpted: 'inRepayment',
  sweep: 'isMaturity',
};

export interface Place {
  /** Need left when this facility's turn comes; empty for scheduled draws. */
  readonly need: string;
  /** The facility before it that sweeps the same cash. */
  readonly sweptBefore: Facility | undefined;
  readonly hasLand: boolean;
  readonly isRepaidByReit: boolean;
}

const drawRows = (facility: Facility, need: string): Record<string, RowSpec> =>
  facility.drawRule === 'scheduled'
    ? {
        drawdown: flow('本期提款', 'Drawdown', `MIN(SUMIFS(${section(facility)}.draws.amount, ${section(facility)}.draws.period, periodIndex) * counted, headroom)`),
      }
    : {
        need: flow('资金需求', 'Need', need),
        drawdown: flow('本期提款', 'Drawdown', 'MIN(need, headroom) * inWindow'),
      };

/** One facility, from one template (model.md 4.6). Windows, grace and tenor count from the window's start; interest is on the opening balance. */
export const facilitySection = (facility: Facility, index: number, place: Place): Section => {
  const path = `facilities[${index}]`;
  const { window } = facility;
  const month = (zh: string, en: string, value: number, field: string) => input(zh, en, value, 'month', `${path}.${field}`);
  const half: Record<string, RowSpec> = facility.halfPeriodInterest
    ? {
        interestOnDraws: flow('当期提款利息', 'Interest on the period’s draws', 'drawdown * halfPeriod * rate * yearFraction', { clause: '§3E' }),
      }
    : {};
  const onDraws = facility.halfPeriodInterest ? ' + interestOnDraws' : '';
  return {
    id: section(facility),
    label: { zh: `融资：${facility.name}`, en: `Facility: ${facility.name}` },
    inputs: {
      limit: input('额度', 'Limit', facility.limit, 'yuan', `${path}.limit`),
      nominalRate: input('年利率', 'Rate', facility.rate, '1/year', `${path}.rate`),
      subsidyBps: input('贴息（基点）', 'Interest subsidy (bp)', facility.subsidyBps, '', `${path}.subsidyBps`),
      basisPoint: input('一个基点', 'One basis point', new Decimal('0.0001'), '1/year'),
      upfrontFee: input('前端费率', 'Upfront fee', facility.upfrontFee, '', `${path}.upfrontFee`),
      commitmentFee: input('承诺费率', 'Commitment fee', facility.commitmentFee, '1/year', `${path}.commitmentFee`),
      issueCost: input('发行费率', 'Issue cost', facility.issueCost, '', `${path}.issueCost`),
      windowStart: month('提款期起', 'Window opens', window.start, 'window.start'),
      windowMonths: month('提款期月数', 'Window length', window.months, 'window.months'),
      graceMonths: month('本金宽限月数', 'Principal grace', facility.graceMonths, 'graceMonths'),
      interestGraceMonths: month('利息宽限月数', 'Interest grace', facility.interestGraceMonths, 'interestGraceMonths'),
      tenorMonths: month('期限月数', 'Tenor', facility.tenorMonths, 'tenorMonths'),
      capitalises: input('利息资本化', 'Capitalises interest', one(facility.duringConstruction === 'capitalise'), '', `${path}.duringConstruction`, says('capitalise')),
      guaranteeFee: input('担保费率', 'Guarantee fee', facility.guaranteeFee, '1/year', `${path}.guaranteeFee`),
      ...repaymentInputs(facility, path),
      ...(facility.halfPeriodInterest
        ? {
            halfPeriod: input('半期系数', 'Half a period', new Decimal('0.5'), '', `${path}.halfPeriodInterest`, ''),
          }
        : {}),
      isExpected: isExpected(facility.certainty, `${path}.certainty`),
    },
    rows: {
      counted: single(flag('计入', 'Counted', '1 - isExpected * (1 - countExpected)')),
      windowEnd: single(rate('提款期止', 'Window closes', 'windowStart + windowMonths', { unit: 'month' })),
      graceEnd: single(rate('宽限期止', 'Grace period ends', 'windowStart + graceMonths', { unit: 'month' })),
      interestGraceEnd: single(rate('利息宽限期止', 'Interest grace ends', 'windowStart + interestGraceMonths', { unit: 'month' })),
      maturity: single(rate('到期', 'Maturity', 'windowStart + tenorMonths', { unit: 'month' })),
      rate: single(rate('净利率', 'Net rate', 'MAX(0, nominalRate - subsidyBps * basisPoint)', { clause: 'D-37' })),
      inWindow: flag('提款期内', 'In the drawdown window', 'IF(AND(monthsElapsed > windowStart, monthsElapsed - monthsPerPeriod < windowEnd), 1, 0) * counted'),
      isWindowStart: flag('提款期首期', 'Window opens', 'IF(AND(monthsElapsed > windowStart, monthsElapsed - monthsPerPeriod <= windowStart), 1, 0) * counted'),
      inRepayment: flag('还本期内', 'In repayment', 'IF(AND(monthsElapsed > graceEnd, monthsElapsed - monthsPerPeriod < maturity), 1, 0)'),
      isMaturity: flag('到期期', 'Matures', 'IF(AND(monthsElapsed >= maturity, monthsElapsed - monthsPerPeriod < maturity), 1, 0)'),
      opening: balance('期初余额', 'Opening balance', 'PREV(closing)'),
      headroom: balance('可提额度', 'Headroom', 'MAX(0, size * counted - PREV(drawnToDate))', {
        clause: 'D-45',
      }),
      ...drawRows(facility, place.need),
      drawnToDate: balance('累计提款', 'Drawn to date', 'PREV(drawnToDate) + drawdown'),
      interestOnOpening: flow('期初余额利息', 'Interest on opening', 'opening * rate * yearFraction'),
      ...half,
      capitalisesNow: flag(
        '本期资本化',
        'Capitalises now',
        `capitalises * MAX(inConstruction, IF(monthsElapsed <= interestGraceEnd, 1, 0)) * (1 - ${PAYS_INTEREST[facility.repayment]})`,
      ),
      interest: flow('应计利息', 'Interest', `interestOnOpening${onDraws}`),
      capitalisedInterest: flow('资本化利息', 'Capitalised interest', `interestOnOpening * capitalisesNow${onDraws}`),
      subsidy: flow('财政贴息', 'Interest subsidy', `(opening${facility.halfPeriodInterest ? ' + drawdown * halfPeriod' : ''}) * (nominalRate - rate) * yearFraction`, {
        clause: 'D-37',
      }),
      interestPaid: flow('付现利息', 'Interest paid', 'interestOnOpening * (1 - capitalisesNow)'),
      upfrontPaid: flow('前端费', 'Upfront fee', 'size * upfrontFee * isWindowStart'),
      commitmentPaid: flow('承诺费', 'Commitment fee', 'headroom * commitmentFee * yearFraction * inWindow'),
      guaranteePaid: flow('担保费', 'Guarantee fee', 'opening * guaranteeFee * yearFraction'),
      fees: flow(
        '融资费用',
        'Fees',
        facility.drawRule === 'scheduled' ? 'upfrontPaid + commitmentPaid + guaranteePaid + drawdown * issueCost' : 'upfrontPaid + commitmentPaid + guaranteePaid',
      ),
      ...repaymentRows(facility, place.sweptBefore, place.hasLand, place.isRepaidByReit),
      ...(place.isRepaidByReit
        ? {
            prepayment: flow('REIT 回收资金还本', 'Repaid from the REIT', '(opening + interestOnOpening * capitalisesNow - scheduledRepayment) * reit.isSale', { clause: 'D-54' }),
          }
        : {}),
      repayment: flow('本期还本', 'Repayment', ['scheduledRepayment', ...(place.isRepaidByReit ? ['prepayment'] : []), ...(isSurplusSweep(facility) ? ['sweep'] : [])].join(' + ')),
      closing: balance('期末余额', 'Closing balance', 'opening + drawdown + capitalisedInterest - repayment'),
      leftAtMaturity: flow('到期未还', 'Left at maturity', 'closing * isMaturity'),
    },
  };
};

const table = (facility: Facility, name: string, zh: string, en: string, inputs: Record<string, ColumnInputSpec>, columns: RecordTable['columns'], size: number): RecordTable => ({
  id: `${section(facility)}.${name}`,
  label: { zh: `${facility.name}：${zh}`, en: `${facility.name}: ${en}` },
  size,
  inputs,
  columns,
});

/** Draws by month and repayment shares by year, where the facility has them. */
export const facilityTables = (facility: Facility, index: number): RecordTable[] => {
  const path = `facilities[${index}]`;
  const tables: RecordTable[] = [];
  const { draws, shares } = facility;
  if (facility.drawRule === 'scheduled')
    tables.push(
      table(
        facility,
        'draws',
        '提款计划',
        'draws',
        {
          month: {
            label: { zh: '提款月', en: 'Month' },
            unit: 'month',
            values: draws.map((draw) => draw.month),
            path: `${path}.draws[].month`,
          },
          amount: {
            label: { zh: '金额', en: 'Amount' },
            unit: 'yuan',
            values: draws.map((draw) => draw.amount),
            path: `${path}.draws[].amount`,
          },
        },
        { period: factor('期次', 'Period', 'MAX(1, ROUNDUP(month / monthsPerPeriod, 0))') },
        draws.length,
      ),
    );
  if (facility.repayment === 'schedule')
    tables.push(
      table(
        facility,
        'shares',
        '分年还本比例',
        'repayment shares',
        {
          year: { label: { zh: '年次', en: 'Year' }, unit: '', values: shares.map((_, year) => year + 1) },
          share: { label: { zh: '比例', en: 'Share' }, unit: '', values: shares, path: `${path}.shares[]` },
        },
        {},
        shares.length,
      ),
    );
  return tables;
};
