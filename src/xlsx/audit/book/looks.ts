import type { Style, WorkbookPlan } from '../../../workbook/plan';
import type { CellStyle, WorkbookFile } from '../../read/workbook-file';
import { type Alignment, cellPairs, type SheetPair } from '../align/sheets';
import { isFree } from '../compare/cells';
import { inR1C1, normalForm } from '../formulas/normal';
import { type At, areasOf, areasText } from '../compare/ranges';
import { type Draft, finding, VIEW } from '../finding';
import { bends, isInvisible } from './formats';

type Look = 'numberFormat' | 'invisibleText' | 'unlocked';

const NONE: readonly Look[] = [];

/** What the look of a cell could hide from a reader, for one style of ours and one of the file's. */
function judge(ours: Style | undefined, theirs: CellStyle): readonly Look[] {
  const looks: Look[] = [];
  const expected = ours?.numberFormat ?? 'General';
  if (expected !== theirs.numberFormat && bends(expected, theirs.numberFormat)) looks.push('numberFormat');
  if (
    isInvisible(theirs.fontColour, theirs.fillPattern === 'none' ? undefined : theirs.fillColour) &&
    !isInvisible(ours?.font?.colour, ours?.fill)
  )
    looks.push('invisibleText');
  if (ours?.locked !== false && !theirs.locked) looks.push('unlocked');
  return looks.length === 0 ? NONE : looks;
}

/** Number formats and colours that hide or bend what a cell holds, and cells whose lock was taken off. */
export function looks(plan: WorkbookPlan, file: WorkbookFile, { pairs }: Alignment): Draft[] {
  const judged = new Map<string, (readonly Look[] | undefined)[]>();
  const looksOf = (style: string, index: number): readonly Look[] => {
    let row = judged.get(style);
    if (row === undefined) judged.set(style, (row = []));
    const theirs = file.styles[index];
    return (row[index] ??= theirs === undefined ? NONE : judge(plan.styles.get(style), theirs));
  };
  return pairs.flatMap((pair) => sheetLooks(pair, file, plan, looksOf));
}

interface Group {
  readonly look: Look;
  readonly cells: At[];
  readonly expected: string;
  readonly found: string;
}

function sheetLooks(
  pair: SheetPair,
  file: WorkbookFile,
  plan: WorkbookPlan,
  looksOf: (style: string, index: number) => readonly Look[],
): Draft[] {
  const groups = new Map<string, Group>();
  const add = (look: Look, at: At, style: string, index: number): void => {
    const [expected, found] =
      look === 'numberFormat'
        ? [plan.styles.get(style)?.numberFormat ?? 'General', file.styles[index]?.numberFormat ?? '']
        : ['', ''];
    const key = [look, expected, found].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { look, cells: [at], expected, found });
    else group.cells.push(at);
  };
  for (const { cell, found, row, column } of cellPairs(pair)) {
    if (found === undefined || (cell.value === undefined && cell.formula === undefined)) continue;
    const { style = '' } = cell;
    for (const look of looksOf(style, found.style)) add(look, { row, column }, style, found.style);
  }
  return [...groups.values()].map(({ look, cells, expected, found }) =>
    finding(look === 'unlocked' ? 'remark' : 'warning', look, {
      sheet: pair.file.name,
      cells: areasText(areasOf(cells)),
      count: cells.length,
      expected,
      found,
      concerns: VIEW,
    }),
  );
}

/** The rules of a sheet's conditional formats, each as seen from the first cell of its area. */
export function conditionalFormats({ pairs, inFile }: Alignment): Draft[] {
  return pairs.flatMap((pair): Draft[] => {
    const { plan, file } = pair;
    const form = (formula: string, { row, column }: At): string =>
      normalForm(inR1C1(formula, row, column), file.name);
    const ours = new Map(
      (plan.conditionalFormats ?? []).map(({ area, formula }) => {
        const at = {
          row: pair.rows.to(area.row) ?? area.row,
          column: pair.columns.to(area.column) ?? area.column,
        };
        return [form(inFile(formula, pair), at), formula];
      }),
    );
    const theirs = new Map(
      file.conditionalFormats.flatMap(({ areas: [first], formulas: [formula], type }) =>
        first === undefined
          ? []
          : [
              [
                formula === undefined || type !== 'expression' ? type : form(formula, first),
                formula ?? type,
              ] as const,
            ],
      ),
    );
    const only = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string =>
      [...a]
        .filter(([key]) => !b.has(key))
        .map(([, formula]) => formula)
        .join('; ');
    const [expected, found] = [only(ours, theirs), only(theirs, ours)];
    if (expected === '' && (found === '' || isFree(plan))) return [];
    return [finding('warning', 'conditionalFormat', { sheet: file.name, expected, found, concerns: VIEW })];
  });
}
