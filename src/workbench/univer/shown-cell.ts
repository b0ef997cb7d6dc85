import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Spreadsheet } from './start';

/** A cell as it is seen: its text in its number format, and its looks, conditional formats included, as CSS. */
export interface ShownCell {
  readonly text: string;
  readonly looks: Readonly<Record<string, string>>;
}

const ACROSS: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
};
const DOWN: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
};
const SIDES = { t: 'border-top', b: 'border-bottom', l: 'border-left', r: 'border-right' } as const;

const bordersOf = ({ bd }: IStyleData): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const [side, property] of Object.entries(SIDES)) {
    const line = bd?.[side as keyof typeof SIDES];
    if (!line) continue;
    const kind = line.s === BorderStyleTypes.DOUBLE ? '3px double' : '1px solid';
    found[property] = `${kind} ${line.cl.rgb ?? '#7F7F7F'}`;
  }
  return found;
};

const fontOf = ({ ff, fs, bl, it, cl }: IStyleData): Record<string, string> => ({
  ...(typeof ff === 'string' && { 'font-family': `${ff}, sans-serif` }),
  ...(fs !== undefined && { 'font-size': `${fs}pt` }),
  ...(bl === BooleanNumber.TRUE && { 'font-weight': '600' }),
  ...(it === BooleanNumber.TRUE && { 'font-style': 'italic' }),
  ...(typeof cl?.rgb === 'string' && { color: cl.rgb }),
});

const looksOf = (style: IStyleData, isNumber: boolean): Readonly<Record<string, string>> => ({
  ...fontOf(style),
  ...(typeof style.bg?.rgb === 'string' && { background: style.bg.rgb }),
  ...(style.tb === WrapStrategy.WRAP && { 'white-space': 'pre-wrap' }),
  ...(style.pd?.l !== undefined && { 'padding-left': `${style.pd.l}px` }),
  'text-align': ACROSS[style.ht ?? 0] ?? (isNumber ? 'right' : 'left'),
  'vertical-align': DOWN[style.vt ?? 0] ?? 'bottom',
  ...bordersOf(style),
});

/** Reads what the spreadsheet shows of a sheet's cells; undefined for a cell that shows nothing. */
export const shownCells = (
  { api }: Spreadsheet,
  sheetId: string,
): ((row: number, column: number) => ShownCell | undefined) => {
  const workbook = api.getActiveWorkbook()?.getWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  return (row, column) => {
    const cell = sheet?.getCell(row, column);
    if (!sheet || !cell) return undefined;
    const style = sheet.getComposedCellStyleByCellData(row, column, cell);
    const value = cell.v ?? '';
    const isNumber = typeof (sheet.getCellRaw(row, column)?.v ?? '') === 'number';
    return { text: String(value), looks: looksOf(style, isNumber) };
  };
};
