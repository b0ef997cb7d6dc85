import { ZERO, type Decimal } from '../../finance/decimal';
import type { TableLine } from '../../analysis';
import { ref as range } from '../dashboard/live';
import type { Draft } from '../draft';
import { FIRST_PERIOD_ROW, headCell, LAST_PERIOD_ROW } from './columns';

/** What less than it is nothing, in money. */
const HALF_CENT = 'checks.halfCent';

type Reading = NonNullable<TableLine['reading']>;

/** Every number a cell can hold is above it, and no text is: what is not applicable is left out. */
const ANY_NUMBER = '">-1E+300"';

/** The periods of a column as conditions on their numbers. */
const within = (periods: string, column: number): string =>
  `${periods},">="&${headCell(FIRST_PERIOD_ROW, column)},${periods},"<="&${headCell(LAST_PERIOD_ROW, column)}`;

const gathered = (draft: Draft, { ref, gather }: Reading, column: number): string => {
  const values = range(draft, ref);
  const periods = range(draft, 'timeline.periodIndex');
  switch (gather) {
    case 'sum':
      return `SUMIFS(${values},${within(periods, column)})`;
    case 'opening':
      return `SUMIFS(${values},${periods},${headCell(FIRST_PERIOD_ROW, column)})`;
    case 'closing':
      return `SUMIFS(${values},${periods},${headCell(LAST_PERIOD_ROW, column)})`;
    case 'lowest':
      return `MINIFS(${values},${within(periods, column)})`;
    case 'alone':
      return draft.layout.place(ref)?.kind === 'cell' ? values : `SUM(${values})`;
  }
};

/** Whether the figure may not apply; then its cell is empty. */
const noneOf = (draft: Draft, { ref, gather }: Reading, column: number): string | undefined => {
  const values = range(draft, ref);
  if (gather === 'lowest')
    return `COUNTIFS(${values},${ANY_NUMBER},${within(range(draft, 'timeline.periodIndex'), column)})=0`;
  const mayBeEmpty = gather === 'alone' && draft.program.rows.get(ref)?.nullable === true;
  return mayBeEmpty ? `ISTEXT(${values})` : undefined;
};

/** The formula of a line in a column of its table, reading the row by the column's first and last period. */
export const lineFormula = (draft: Draft, reading: Reading, isMoney: boolean, column: number): string => {
  const figure = gathered(draft, reading, column);
  const shown = isMoney ? `${figure}/${draft.unitDivisor}` : figure;
  if (reading.isTie === true) return `IF(ABS(${figure})<${range(draft, HALF_CENT)},0,${shown})`;
  const none = noneOf(draft, reading, column);
  return none === undefined ? shown : `IF(${none},"",${shown})`;
};

/** The figure that stands beside the formula: of two paths to one number, less than half a cent is nothing. */
export const lineFigure = (draft: Draft, reading: Reading, value: Decimal | null): Decimal | null =>
  reading.isTie === true && value?.abs().lt(draft.exact.cell(HALF_CENT)) === true ? ZERO : value;
