import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { Open, OpenCell, OpenSheet } from './plan-file';

type Lines = 'rows' | 'columns';

/** What a spreadsheet program does to a sheet; HyperFormula rewrites the formulas, and nobody here wrote it. */
export type Edit =
  | { readonly kind: 'insert' | 'remove'; readonly lines: Lines; readonly at: number; readonly count: number }
  | { readonly kind: 'rename'; readonly name: string };

const contentOf = ({ formula, value }: OpenCell): RawCellContent =>
  formula === undefined
    ? value?.kind === 'number'
      ? Number(value.value)
      : value?.kind === 'text'
        ? `'${value.value}`
        : (value?.value ?? null)
    : `=${formula}`;

const extent = (keys: Iterable<number>): number => Math.max(-1, ...keys) + 1;

function gridOf({ cells }: OpenSheet): RawCellContent[][] {
  const width = extent([...cells.values()].flatMap((row) => [...row.keys()]));
  return Array.from({ length: extent(cells.keys()) }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const cell = cells.get(row)?.get(column);
      return cell === undefined ? null : contentOf(cell);
    }),
  );
}

/** Where a line goes; undefined where it is taken out. */
function goes(line: number, edit: Edit, lines: Lines): number | undefined {
  if (edit.kind === 'rename' || edit.lines !== lines || line < edit.at) return line;
  if (edit.kind === 'insert') return line + edit.count;
  return line < edit.at + edit.count ? undefined : line - edit.count;
}

function moved(cells: OpenSheet['cells'], edit: Edit): OpenSheet['cells'] {
  const after: OpenSheet['cells'] = new Map();
  for (const [row, line] of cells) {
    const to = goes(row, edit, 'rows');
    if (to === undefined) continue;
    const columns = [...line].flatMap(([column, cell]) => {
      const at = goes(column, edit, 'columns');
      return at === undefined ? [] : [[at, cell] as const];
    });
    after.set(to, new Map(columns));
  }
  return after;
}

function apply(engine: HyperFormula, id: number, what: Edit): void {
  if (what.kind === 'rename') {
    engine.renameSheet(id, what.name);
    return;
  }
  const { kind, lines, at, count } = what;
  if (kind === 'insert' && lines === 'rows') engine.addRows(id, [at, count]);
  else if (kind === 'insert') engine.addColumns(id, [at, count]);
  else if (lines === 'rows') engine.removeRows(id, [at, count]);
  else engine.removeColumns(id, [at, count]);
}

/** The file after the edit, with every formula as HyperFormula rewrites it; values stay as they were stored. */
export function edit(file: Open, name: string, what: Edit): void {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(file.sheets.map((sheet) => [sheet.name, gridOf(sheet)])),
    { licenseKey: 'gpl-v3', smartRounding: false, maxRows: 30_000 },
  );
  try {
    apply(engine, engine.getSheetId(name)!, what);
    for (const sheet of file.sheets) {
      if (sheet.name === name) {
        sheet.cells = moved(sheet.cells, what);
        if (what.kind === 'rename') sheet.name = what.name;
      }
      const sheetId = engine.getSheetId(sheet.name)!;
      for (const [row, cells] of sheet.cells)
        for (const [column, cell] of cells)
          if (cell.formula !== undefined)
            cell.formula = engine.getCellFormula({ sheet: sheetId, row, col: column })!.slice(1);
    }
  } finally {
    engine.destroy();
  }
}
