import type { Cell, Sheet as PlanSheet, Style, WorkbookPlan } from '../../workbook';
import type { CellStyle, FileCell, SheetFile, WorkbookFile } from '../../xlsx/read';
import { hiddenInFile } from './hidden';

const PAPER: PlanSheet['print'] = { orientation: 'landscape', paper: 'A4', fitToWidth: 1, fitToHeight: 0 };

const isRgb = (colour: string | undefined): colour is string => /^[\dA-F]{6}$/i.test(colour ?? '');

/** As far as the reader of files tells looks: no borders, alignment or sizes of type. */
const styleOf = (style: CellStyle): Style => ({
  numberFormat: style.numberFormat,
  locked: style.locked,
  font: {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(isRgb(style.fontColour) && { colour: style.fontColour }),
  },
  ...(style.fillPattern !== 'none' && isRgb(style.fillColour) && { fill: style.fillColour }),
});

const styleId = (index: number): string => `file ${index}`;

const valueOf = ({ value }: FileCell): Cell['value'] =>
  value?.kind === 'error' ? { kind: 'text', value: value.value } : value;

const cellOf = (cell: FileCell, like: Cell | undefined): Cell => {
  const value = valueOf(cell);
  const link = like?.link;
  return {
    ...(value && { value }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(link !== undefined && { link }),
    style: like?.style ?? styleId(cell.style),
  };
};

const widthsOf = ({ columns }: SheetFile): Map<number, number> => {
  const widths = new Map<number, number>();
  for (const { from, to, width } of columns) {
    if (width === undefined) continue;
    // A width to the edge of the sheet is the sheet's own.
    for (let column = from; column <= Math.min(to, from + 400); column++) widths.set(column, width);
  }
  return widths;
};

const sheetOf = (sheet: SheetFile, like: PlanSheet | undefined): PlanSheet => ({
  ...like,
  ...hiddenInFile(sheet),
  id: sheet.name,
  name: sheet.name,
  type: like?.type ?? 'working',
  print: like?.print ?? PAPER,
  rows: new Map(
    [...sheet.cells].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, cellOf(cell, like?.rows.get(row)?.get(column))])),
    ]),
  ),
  columnWidths: widthsOf(sheet),
  frozen: sheet.frozen,
  merges: sheet.merges,
  tables: sheet.tables.map(({ name, area, columns }) => ({ name, area, columns })),
  isProtected: sheet.protection !== undefined,
});

/**
 * A workbook's file as a plan, to be opened. Where it came of a plan of ours, `like` lends what files are not read for:
 * looks, validation, conditional formats, charts.
 */
export const planOfFile = (file: WorkbookFile, like?: WorkbookPlan): WorkbookPlan => {
  const models = new Map(like?.sheets.map((sheet) => [sheet.name, sheet]));
  const styles = new Map<string, Style>(like?.styles);
  file.styles.forEach((style, index) => styles.set(styleId(index), styleOf(style)));
  return {
    sheets: file.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map((sheet) => sheetOf(sheet, models.get(sheet.name))),
    styles,
    names: new Map(
      file.names
        .filter(({ name, sheet }) => sheet === undefined && !name.startsWith('_xlnm.'))
        .map(({ name, formula }) => [name, formula]),
    ),
    properties: {
      title: file.properties.core.get('title') ?? '',
      creator: file.properties.core.get('creator') ?? '',
      custom: file.properties.custom,
    },
  };
};
