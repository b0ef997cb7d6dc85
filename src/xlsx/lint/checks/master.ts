import { closure } from '../book/graph';
import { type FormulaCell, labelOf, placeOf, type Sheet } from '../book/sheet';
import type { Context } from '../context';

const CHECK = /\bchecks?\b|核查|校验|检查|勾稽|平衡检验/i;
const MASTER = /master|overall|all checks|总检查|总核查|总校验|检查汇总|核查汇总|校验汇总/i;

/** Rule 18: every check feeds a master check, and every sheet shows it. */
export function checkMaster(context: Context): void {
  const { book, report } = context;
  if (book.formulas.length === 0) return;
  const labelled = firstOfRows(book.sheets).filter(({ label }) => CHECK.test(label) || MASTER.test(label));
  const master = labelled.find(({ label }) => MASTER.test(label));
  const checks = labelled.filter((each) => each !== master && CHECK.test(each.label));
  if (master === undefined) {
    report(checks.length === 0 ? 'noChecks' : 'noMaster', {});
    return;
  }
  const name = placeOf(master.cells[0]);
  const summed = closure(book, master.cells);
  // A cell that shows the master check is labelled as it is, and rests on it.
  const showing = dependents(context, master.cells);
  for (const { label, cells } of checks) {
    if (cells.some(({ id }) => summed.has(id) || showing.has(id))) continue;
    report('checkLeftOut', { ...cells[0] }, { label, master: name });
  }
  for (const sheet of book.sheets) {
    if (sheet === master.cells[0].sheet || sheet.file.kind !== 'worksheet' || sheet.lastRow < 0) continue;
    const shows = [...sheet.formulas.values()].some((line) =>
      [...line.values()].some(({ id }) => showing.has(id)),
    );
    if (!shows) report('masterNotShown', { sheet }, { master: name });
  }
}

interface Row {
  readonly label: string;
  readonly cells: readonly [FormulaCell, ...FormulaCell[]];
}

/** Rows with formulas and what stands left of their first. */
function firstOfRows(sheets: readonly Sheet[]): Row[] {
  return sheets.flatMap((sheet) =>
    [...sheet.formulas].flatMap(([row, line]) => {
      const [first, ...rest] = line.values();
      if (first === undefined) return [];
      const label = labelOf(sheet, row, first.column);
      return label === '' ? [] : [{ label, cells: [first, ...rest] as const }];
    }),
  );
}

/** Formulas that refer to the cells, or to one that does: two steps, since a sheet may link to the cover. */
function dependents({ book }: Context, cells: readonly FormulaCell[]): Set<number> {
  const found = new Set(cells.map(({ id }) => id));
  for (let step = 0; step < 2; step += 1) {
    const known = [...found].flatMap((id) => book.formulas[id] ?? []);
    for (const cell of book.formulas) {
      if (found.has(cell.id)) continue;
      const refers = book
        .reaches(cell)
        .some((reach) =>
          known.some(
            ({ sheet, row, column }) =>
              reach.sheet === sheet.index &&
              reach.top <= row &&
              row <= reach.bottom &&
              reach.left <= column &&
              column <= reach.right,
          ),
        );
      if (refers) found.add(cell.id);
    }
  }
  return found;
}
