import { ZERO, type Decimal } from '../finance/decimal';
import { sure } from '../rows/sure';
import { line, lineLike, optionalNumber, type Line } from './cells/arguments';
import {
  cellOf,
  columnsOf,
  gridOf,
  isBlank,
  isOmitted,
  nameOf,
  NOT_NEGATIVE,
  placeOf,
  refuseError,
  type Cell,
} from './cells/cells';
import { refuse } from './cells/errors';
import { said } from './host/language';
import { readAccount, verdictOn } from './rows/balance-rows';

/** A hundred years of months. */
const MOST_PERIODS = 1200;

interface Cash {
  readonly receipts: Line;
  readonly payments: readonly Decimal[];
  readonly opening: Decimal;
  readonly minimum: Decimal;
  readonly expected: readonly Decimal[] | undefined;
}

const cashOf = (
  receipts: unknown,
  payments: unknown,
  opening: unknown,
  minimum: unknown,
  expected?: unknown,
): Cash => {
  const received = line('receipts', receipts);
  if (received.values.length > MOST_PERIODS)
    refuse('tooMany', { name: nameOf('receipts'), most: MOST_PERIODS, count: received.values.length });
  return {
    receipts: received,
    payments: lineLike(received, 'payments', payments),
    opening: optionalNumber('opening', opening) ?? ZERO,
    minimum: optionalNumber('minimum', minimum, NOT_NEGATIVE) ?? ZERO,
    expected: isOmitted(expected) ? undefined : lineLike(received, 'expected', expected, NOT_NEGATIVE),
  };
};

const readCash = ({ receipts, payments, opening, expected }: Cash) => {
  const periods = receipts.values.length;
  const none = new Array<Decimal>(periods).fill(ZERO);
  const reading = (countExpected: number) =>
    readAccount({
      periods,
      figures: new Map<string, number | Decimal | readonly Decimal[]>([
        ['given.receipts', receipts.values],
        ['given.expected', expected ?? none],
        ['given.payments', payments],
        ['construction.openingCash', opening],
        ['timeline.countExpected', countExpected],
      ]),
    });
  const base = reading(0);
  return { base, withExpected: expected === undefined ? base : reading(1) };
};

const labelsOf = (labels: unknown, periods: number): readonly Cell[] => {
  if (isOmitted(labels)) return Array.from({ length: periods }, (_, at) => at + 1);
  const grid = gridOf(labels);
  const given = grid.flat();
  if (grid.length > 1 && columnsOf(grid) > 1)
    return refuse('notAList', { name: nameOf('labels'), rows: grid.length, columns: columnsOf(grid) });
  if (given.length !== periods)
    return refuse('lengths', {
      name: nameOf('labels'),
      count: given.length,
      other: nameOf('receipts'),
      otherCount: periods,
    });
  return given.map((label, at) => {
    refuseError(label, placeOf('labels', grid, grid.length > 1 ? at : 0, grid.length > 1 ? 0 : at));
    return typeof label === 'number' ? label : isBlank(label) ? at + 1 : String(label);
  });
};

const COLOURS = {
  green: { zh: '绿', en: 'green' },
  amber: { zh: '黄', en: 'amber' },
  red: { zh: '红', en: 'red' },
} as const;

/**
 * Does the cash balance in every period? The verdict with its reason, the gap, the worst period, and cash period by period.
 * @customfunction BALANCE
 * @param receipts Money received or committed in each period.
 * @param payments Money paid in each period, as many figures, positive.
 * @param [opening] Cash before the first period; 0 if omitted.
 * @param [minimum] Least cash to be held; 0 if omitted.
 * @param [expected] Money that is only expected, period by period; it never makes a verdict green.
 * @param [labels] Names of the periods; 1, 2, 3 … if omitted.
 * @returns Five rows of answer (verdict, reason, gap, worst period, lowest cash), then a header and a row for each period: period, receipts with opening cash, payments, closing cash, gap.
 * @remarks The rules of the model's construction verdict: green where cash stays at or above the minimum, amber for a gap that closes again or rests on expected money, red where it is short at the end.
 * @example =PH.BALANCE({100,50,200}, {80,120,90})
 * @example =PH.BALANCE({100,50,50}, {80,60,90}, 0, 0, {0,0,60})
 */
export function balance(
  receipts: unknown[][],
  payments: unknown[][],
  opening?: unknown,
  minimum?: unknown,
  expected?: unknown[][],
  labels?: unknown[][],
): unknown[][] {
  const cash = cashOf(receipts, payments, opening, minimum, expected);
  const periods = labelsOf(labels, cash.receipts.values.length);
  const { base, withExpected } = readCash(cash);
  const verdict = verdictOn(base, withExpected, cash.minimum);
  const rows = ['sources', 'uses', 'closingBeforeTransfer', 'gap'].map((name) =>
    base.row(`construction.${name}`),
  );
  const item = (zh: string, en: string, value: Cell): Cell[] => [said({ zh, en }), value, '', '', ''];
  return [
    item('结论', 'Verdict', said(COLOURS[verdict.colour])),
    item('原因', 'Reason', said(verdict.reason)),
    item('缺口', 'Gap', cellOf(verdict.gap)),
    item('现金最低的期次', 'Worst period', sure(periods[verdict.worst])),
    item('最低现金', 'Lowest cash', cellOf(verdict.lowest)),
    [
      said({ zh: '期次', en: 'Period' }),
      said({ zh: '资金来源', en: 'Receipts' }),
      said({ zh: '资金运用', en: 'Payments' }),
      said({ zh: '期末现金', en: 'Closing cash' }),
      said({ zh: '缺口', en: 'Gap' }),
    ],
    ...periods.map((label, at): Cell[] => [label, ...rows.map((values) => cellOf(sure(values[at])))]),
  ];
}

/**
 * Largest shortfall of cash in any period; 0 where cash never falls below zero.
 * @customfunction BALANCE.GAP
 * @param receipts Money received or committed in each period.
 * @param payments Money paid in each period, as many figures, positive.
 * @param [opening] Cash before the first period; 0 if omitted.
 * @returns One amount, in the unit of receipts.
 * @remarks The gap row of the model's construction account at its worst.
 * @example =PH.BALANCE.GAP({100,50,200}, {80,120,90})
 */
export function balanceGap(receipts: unknown[][], payments: unknown[][], opening?: unknown): unknown {
  const { base } = readCash(cashOf(receipts, payments, opening, undefined));
  return cellOf(base.cell('construction.worstGap'));
}
