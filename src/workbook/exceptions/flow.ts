import {
  PERIOD,
  type CompiledRow,
  type Label,
  type Layout,
  type PeriodsPlace,
  type Program,
} from '../../rows';
import { FIRST_PERIOD } from '../model/columns';
import { SHEET_IDS, sheetIdOf } from '../sheet-names';
import type { LintException } from './exception';

const is = (zh: string, en: string): Label => ({ zh, en });

/** Why a row may look to its right, down its sheet or to a later one; by the row's name, with expected money or without. */
const REASONS: readonly (readonly [row: RegExp, reason: Label])[] = [
  [
    /^timeline\.is\w+End$/,
    is(
      '一年的末期由下一期的年次得知；年次只取决于时间轴，与资金无关。',
      'The last period of a year is known by the year of the next one, which rests on the time axis alone.',
    ),
  ],
  [
    /\.(presentValue|\w+LifeValue)$/,
    is(
      '现值自末期向前逐期折算，每期可查，以代替 NPV 函数。',
      'A present value is carried back from the last period, where each step can be checked, instead of NPV.',
    ),
  ],
  [
    /^reit\.(noiAhead|forwardNoi)$/,
    is(
      '出售按其后十二个月的净收入估值。',
      'A sale is priced on the net income of the twelve months after it.',
    ),
  ],
  [
    /^reserves\.debtService(Ahead|Reserve)$/,
    is(
      '偿债准备金按其后若干月的还本付息留存，合同如此约定。',
      'A debt-service reserve holds the service of the months ahead, as loan contracts ask.',
    ),
  ],
  [
    /^(income|opex)\.\w+\.\w+$/,
    is(
      '是否已出售由 REIT 一节判定，它又须先知道各项收入；出售期只取决于时间轴，不成循环。',
      'Whether the line is sold is said by the REIT below, which needs the lines’ income first; the month of sale rests on the time axis, so nothing is circular.',
    ),
  ],
  [
    /^tax\.taxableProfit$/,
    is(
      '应纳税所得额扣除利息，利息按期初余额在融资表计算；融资需求又须先知道税费，两表只能一前一后。',
      'Interest is deducted; it is computed on opening balances on the funding sheet, whose need in turn counts taxes: one of the two sheets must stand first.',
    ),
  ],
  [
    /^lending\.\w+$/,
    is(
      '各笔借款共同占用的偿债资金列在借款之前，汇总其后各借款按期初余额已定的数额。',
      'What the facilities claim together stands before them and gathers what each owes on its opening balance.',
    ),
  ],
  [
    /^facility\.\w+\.(need|sweepable|\w*[cC]laims?|\w*[rR]ecei\w*)$/,
    is(
      '各笔借款取用融资一节的资金需求与收入；该节在后，因为它同时汇总各笔借款。',
      'Each facility reads the need and the receipts of the funding section, which stands below because it also sums the facilities.',
    ),
  ],
  [
    /^equityStep\.\w+$/,
    is(
      '资本金同步投入取用融资一节的需求；该节在后，因为它同时汇总资本金。',
      'Equity in step with debt reads the funding section, which stands below because it also sums the equity.',
    ),
  ],
  [
    /^collateral\.\w+\.standing$/,
    is(
      '按累计投资估值的抵押物取用抵押一节的累计数；该节在后，因为它同时汇总各项抵押物。',
      'An item valued at cost reads the cost to date of the collateral section, which stands below because it also sums the items.',
    ),
  ],
  [
    /^operationAccount\.closing$/,
    is(
      '期末资金扣除分配额；分配由准备金一节决定，它又须先知道分配前的资金。',
      'Closing cash is after distributions, which the reserves below decide, from cash before distributions.',
    ),
  ],
  [
    /^reserves\.(locked|lockUp\w*|distribution)$/,
    is(
      '分配锁定取用偿债能力表的十二个月 DSCR，它只取决于经营现金流和还本付息。',
      'The lock-up reads the twelve-month DSCR of the cover ratios, which rests on operating cash and debt service only.',
    ),
  ],
  [
    /^credit\.equityFlow$/,
    is(
      '权益现金流先于其组成列示，期末释放的资金是它的最后一项。',
      'The flow to equity is shown before what it is made of; cash released at the horizon is its last part.',
    ),
  ],
];

const periodsOf = (layout: Layout, ref: string): PeriodsPlace | undefined => {
  const place = layout.place(ref);
  return place?.kind === 'periods' ? place : undefined;
};

const orderOf = (sheet: string): number => {
  const id = sheetIdOf(sheet);
  return id === undefined ? SHEET_IDS.length : SHEET_IDS.indexOf(id);
};

/** Whether a row reads a later column, a row below it, or the same period on a later sheet. */
const looksAhead = (program: Program, layout: Layout, row: CompiledRow, own: PeriodsPlace): boolean =>
  row.precedents.some(({ ref, how }) => {
    const precedent = program.rows.get(ref);
    const place = periodsOf(layout, ref);
    if (precedent?.axis !== PERIOD || place === undefined || how === 'prev') return false;
    if (how !== 'same') return true;
    return place.sheet === own.sheet ? place.row > own.row : orderOf(place.sheet) > orderOf(own.sheet);
  });

/** Rule 5: the rows that look ahead by design, each with its reason; one without a reason here is left for the lint to find. */
export const flowExceptions = (program: Program, layout: Layout): LintException[] =>
  [...program.rows.values()].flatMap((row): LintException[] => {
    const place = periodsOf(layout, row.ref);
    if (row.axis !== PERIOD || place === undefined || !looksAhead(program, layout, row, place)) return [];
    const name = row.ref.replace(/^withExpected\./, '');
    const reason = REASONS.find(([pattern]) => pattern.test(name))?.[1];
    if (reason === undefined) return [];
    const area = { row: place.row, column: FIRST_PERIOD, rows: 1, columns: program.periods };
    return [{ rule: 5, sheet: place.sheet, area, reason }];
  });
