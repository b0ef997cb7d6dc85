import { closure } from '../book/graph';
import { type FormulaCell, labelOf, placeOf, type Sheet } from '../book/sheet';
import type { Context } from '../context';

/** A label that is a check, and not one that mentions a check. */
const CHECK =
  /(?:检查|核查|校验|勾稽|勾稽关系)(?:[（(].*[)）])?$|^(?:检查|核查|校验)[:：]|\bchecks?(?: \(.*\))?$|^check\b/i;
const MASTER =
  /\bmaster check|\b(?:overall|summary) check|\ball checks\b|总检查|总核查|总校验|(?:检查|核查|校验)汇总/i;

/** Rule 18: every check feeds a master check, and every sheet shows it. */
export function checkMaster(context: Context): void {
  const { book, graph, report } = context;
  if (book.formulas.length === 0) return;
  const labelled = firstOfRows(book.sheets).filter(({ label }) => CHECK.test(label) || MASTER.test(label));
  // Sheets show it by a link with the same label: the one that computes is meant.
  const masters = labelled.filter(({ label }) => MASTER.test(label));
  const master = masters.find(({ cells }) => cells[0].form.facts?.isLink !== true) ?? masters[0];
  const checks = labelled.filter((each) => !MASTER.test(each.label));
  if (master === undefined) {
    report(checks.length === 0 ? 'noChecks' : 'noMaster', {});
    return;
  }
  const name = placeOf(master.cells[0]);
  const summed = closure(graph, master.cells);
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
function dependents({ graph }: Context, cells: readonly FormulaCell[]): Set<number> {
  const found = new Set(cells.map(({ id }) => id));
  for (let step = 0; step < 2; step += 1) {
    const ranges = new Set<number>();
    for (let node = graph.formulas; node < graph.size; node += 1)
      if (graph.next(node).some((to) => found.has(to))) ranges.add(node);
    const known = new Set([...found, ...ranges]);
    for (let node = 0; node < graph.formulas; node += 1)
      if (graph.next(node).some((to) => known.has(to))) found.add(node);
  }
  return found;
}
