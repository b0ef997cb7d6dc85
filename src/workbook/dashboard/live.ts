import type { Decimal } from '../../finance/decimal';
import { rangeOf, SINGLE } from '../../rows';
import { unitDivisorOf, unitLabel } from '../cover/unit';
import type { Draft } from '../draft';
import { a1, text } from '../grid';
import { cellValue } from '../model/values';
import type { Cell, CellValue, StyleId } from '../plan';

/** All cells of a row or input as a fixed reference with sheet; a single row's is its one cell. */
export const ref = ({ program, layout }: Draft, name: string): string => rangeOf(program, layout, name);

/** Whether the project has this row or input. */
export const has = ({ program }: Draft, name: string): boolean =>
  program.rows.has(name) || program.inputs.has(name);

/** Text as a formula writes it; Excel takes no more than 255 characters in one piece. */
export const quoted = (words: string): string =>
  (words.match(/.{1,250}/gsu) ?? ['']).map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');

const mayBeEmpty = ({ program }: Draft, name: string): boolean => program.rows.get(name)?.nullable === true;

/** Yuan in the display unit with which the workbook is opened. */
export const inUnit = ({ unit }: Draft, yuan: Decimal): CellValue => cellValue(yuan.div(unitDivisorOf(unit)));

/** Where a single value is computed or enters the model: a row that only repeats another is passed over, so that no link leads to a link. */
const sourceOf = ({ program }: Draft, name: string): string => {
  let source = name;
  for (
    let row = program.rows.get(source);
    row?.expr.type === 'ref' && row.axis === SINGLE;
    row = program.rows.get(source)
  )
    source = row.expr.ref;
  return source;
};

/** A single row or input as it stands; not applicable is empty text. */
export const fetched = (draft: Draft, name: string, style: StyleId): Cell => ({
  formula: ref(draft, sourceOf(draft, name)),
  value: cellValue(draft.exact.cell(name)),
  style,
});

/** A single row or input of money in the display unit. */
export const amount = (draft: Draft, name: string, style: StyleId): Cell => {
  const cell = ref(draft, name);
  const shown = `${cell}/${draft.unitDivisor}`;
  return {
    formula: mayBeEmpty(draft, name) ? `IF(ISTEXT(${cell}),"",${shown})` : shown,
    value: inUnit(draft, draft.exact.cell(name)),
    style,
  };
};

/** Words that end with the name of the display unit: `现金（万元）`. */
export const withUnit = (draft: Draft, words: string, style: StyleId): Cell => {
  const [open, close] = draft.lang === 'zh' ? ['（', '）'] : [' (', ')'];
  return {
    formula: `${quoted(words + open)}&${draft.unitName}&${quoted(close)}`,
    value: text(`${words}${open}${unitLabel(draft.unit, draft.lang)}${close}`),
    style,
  };
};

/** A text of the project, read from where the user typed it. */
export const linked = (draft: Draft, path: string, words: string, style: StyleId): Cell => {
  const cell = draft.inputs.cellOf(path);
  return { ...(cell === undefined ? {} : { formula: a1(cell) }), value: text(words), style };
};
