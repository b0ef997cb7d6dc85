import {
  bullet,
  debtCapacity,
  grace,
  interestDuringConstruction,
  scheduled,
  sculpt,
  type Decimal,
  type ScheduleRow,
} from '../finance';
import { choice, line, logical, number, optionalNumber, rateLike, whole, type Line } from './cells/arguments';
import { cellOf, isOmitted, nameOf, NOT_NEGATIVE, POSITIVE, type Bounds, type Cell } from './cells/cells';
import { refuse } from './cells/errors';
import { IDC_CONVENTIONS, REPAYMENTS } from './cells/words';
import { said } from './host/language';

/** A hundred years of months. */
const MOST_PERIODS = 1200;
/** A rate per period; ten thousand per cent is a slip. */
const RATE: Bounds = { above: -1, most: 100 };

const HEADER = {
  period: { zh: '期次', en: 'Period' },
  opening: { zh: '期初余额', en: 'Opening' },
  interest: { zh: '利息', en: 'Interest' },
  capitalised: { zh: '资本化利息', en: 'Capitalised' },
  principal: { zh: '还本', en: 'Principal' },
  payment: { zh: '还本付息', en: 'Payment' },
  closing: { zh: '期末余额', en: 'Closing' },
} as const;
type Column = keyof typeof HEADER;
const COLUMNS = Object.keys(HEADER) as Column[];

const tableOf = (rows: readonly ScheduleRow[]): Cell[][] => [
  COLUMNS.map((column) => said(HEADER[column])),
  ...rows.map((row) => COLUMNS.map((column) => (column === 'period' ? row.period : cellOf(row[column])))),
];

const sharesOf = (value: unknown, periods: number): readonly Decimal[] => {
  if (isOmitted(value))
    return refuse('needed', {
      name: { zh: '还款方式', en: 'method' },
      choice: { zh: '按比例', en: 'schedule' },
      other: nameOf('shares'),
    });
  const { values } = line('shares', value, NOT_NEGATIVE);
  if (values.length !== periods)
    return refuse('lengths', {
      name: nameOf('shares'),
      count: values.length,
      other: nameOf('periods'),
      otherCount: periods,
    });
  return values.every((share) => share.isZero()) ? refuse('sharesEmpty', { name: nameOf('shares') }) : values;
};

const graceOf = (name: 'principalGrace' | 'interestGrace', value: unknown, periods: number): number => {
  if (isOmitted(value)) return 0;
  const read = whole(name, value, 0, MOST_PERIODS);
  return read < periods ? read : refuse('graceTooLong', { grace: read, periods });
};

/**
 * Repayment schedule of a loan: opening, interest, capitalised interest, principal, payment and closing of every period.
 * @customfunction LOAN.SCHEDULE
 * @param principal Amount borrowed.
 * @param rate Interest rate per period (yearly rate / 12 for months); one figure, or one a period.
 * @param periods Number of periods, the grace included; 1 to 1200.
 * @param method equalPrincipal, level, bullet or schedule; the policy leaves it to the project, so it has no default.
 * @param [principalGrace] Periods in which no principal falls due; 0 if omitted.
 * @param [interestGrace] Periods, from the first, whose interest is capitalised; 0 if omitted.
 * @param [shares] Method schedule: share of the principal due in each period; weights, need not add up to 1.
 * @returns A header and a row for each period, in the unit of principal; the last closing balance is exactly 0.
 * @remarks Interest is on the opening balance, at the end of the period.
 * @example =PH.LOAN.SCHEDULE(1000000, 4.2%, 5, "equalPrincipal")
 * @example =PH.LOAN.SCHEDULE(1000000, 4.2%, 5, "level", 1, 1)
 */
export function loanSchedule(
  principal: unknown,
  rate: unknown[][],
  periods: unknown,
  method: unknown,
  principalGrace?: unknown,
  interestGrace?: unknown,
  shares?: unknown[][],
): unknown[][] {
  const borrowed = number('principal', principal, NOT_NEGATIVE);
  const length = whole('periods', periods, 1, MOST_PERIODS);
  const each: Line = { name: 'periods', values: new Array<Decimal>(length).fill(borrowed), upright: true };
  const rates = rateLike(each, 'rate', rate, RATE);
  const way = choice('method', method, REPAYMENTS);
  const free = graceOf('principalGrace', principalGrace, length);
  const unpaid = graceOf('interestGrace', interestGrace, length);
  if (way === 'schedule' && free + unpaid > 0) return refuse('graceWithShares');
  if (way === 'schedule') return tableOf(scheduled(borrowed, rates, sharesOf(shares, length)));
  if (way === 'bullet' && unpaid === 0) return tableOf(bullet(borrowed, rates, length));
  return tableOf(grace(borrowed, rates, length, { principalGrace: free, interestGrace: unpaid, then: way }));
}

/**
 * Interest during construction: interest and debt of every period on a list of draws.
 * @customfunction LOAN.IDC
 * @param draws Draws of each period, without interest.
 * @param rate Interest rate per period; one figure, or one a period.
 * @param [convention] half-period (default: draws fall in the middle of their period) or opening (at its end).
 * @param [capitalise] TRUE (default): interest joins the debt; FALSE: it is paid in cash.
 * @param [opening] Debt before the first period; 0 if omitted.
 * @returns A header, a row for each period (period, draw, interest, closing debt) and a total, in the unit of draws.
 * @remarks q = (opening + draw/2) × rate, the rule of appraisals.
 * @example =PH.LOAN.IDC({300,600,400}, 12%)
 */
export function loanIdc(
  draws: unknown[][],
  rate: unknown[][],
  convention?: unknown,
  capitalise?: unknown,
  opening?: unknown,
): unknown[][] {
  const drawn = line('draws', draws, NOT_NEGATIVE);
  const rates = rateLike(drawn, 'rate', rate, RATE);
  const way = choice('convention', convention, IDC_CONVENTIONS, 'half-period');
  const result = interestDuringConstruction(drawn.values, rates, {
    convention: way,
    capitalise: logical('capitalise', capitalise, true),
    openingBalance: optionalNumber('opening', opening, NOT_NEGATIVE) ?? 0,
  });
  return [
    [said(HEADER.period), said({ zh: '本期提款', en: 'Draw' }), said(HEADER.interest), said(HEADER.closing)],
    ...drawn.values.map((draw, at): Cell[] => [
      at + 1,
      cellOf(draw),
      cellOf(result.interest[at] ?? null),
      cellOf(result.closing[at] ?? null),
    ]),
    [said({ zh: '合计', en: 'Total' }), '', cellOf(result.total), cellOf(result.balance)],
  ];
}

/**
 * Loan shaped to the cash flow: the debt that a target cover carries, and its schedule.
 * @customfunction LOAN.SCULPT
 * @param cfads Cash flow available for debt service of each period.
 * @param targetDscr Target debt service cover; one figure, or one a period.
 * @param rate Interest rate per period; one figure, or one a period.
 * @returns A header and a row for each period, in the unit of cfads; the opening of period 1 is the debt.
 * @remarks Debt service is cfads ÷ target in every period; a period whose cfads is at or below 0 carries none.
 * @example =PH.LOAN.SCULPT({300,320,340}, 1.3, 5%)
 */
export function loanSculpt(cfads: unknown[][], targetDscr: unknown[][], rate: unknown[][]): unknown[][] {
  const cash = line('cfads', cfads);
  const target = rateLike(cash, 'targetDscr', targetDscr, POSITIVE);
  const rates = rateLike(cash, 'rate', rate, RATE);
  return tableOf(sculpt(cash.values, target, rates).rows);
}

/**
 * Debt that a cash flow carries at a target cover: cfads ÷ target, discounted at the rate of the debt.
 * @customfunction LOAN.CAPACITY
 * @param cfads Cash flow available for debt service of each period.
 * @param targetDscr Target debt service cover; one figure, or one a period.
 * @param rate Interest rate per period; one figure, or one a period.
 * @returns The debt at the opening of period 1, in the unit of cfads.
 * @remarks A period whose cfads is at or below 0 carries no debt.
 * @example =PH.LOAN.CAPACITY({300,320,340}, 1.3, 5%)
 */
export function loanCapacity(cfads: unknown[][], targetDscr: unknown[][], rate: unknown[][]): unknown {
  const cash = line('cfads', cfads);
  const target = rateLike(cash, 'targetDscr', targetDscr, POSITIVE);
  return cellOf(debtCapacity(cash.values, target, rateLike(cash, 'rate', rate, RATE)));
}
