import type { PrintSetup } from '../../workbook';
import { addressOf, areaOf, COLUMNS, ROWS, type Sheet } from '../host';

const INCH = 72;
/** As the add-in sets them in Excel, in inches. */
const MARGINS = {
  leftMargin: 0.5,
  rightMargin: 0.5,
  topMargin: 0.6,
  bottomMargin: 0.6,
  headerMargin: 0.3,
  footerMargin: 0.3,
} as const;
const EDGE = 'headersFooters.defaultForAllPages.';

/** In headers and footers an ampersand begins a code; two of them are one. */
const escaped = (text: string): string => text.replaceAll('&', '&&');
const plain = (text: unknown): string | undefined =>
  typeof text === 'string' && text !== '' && !/(^|[^&])&[AP]/.test(text)
    ? text.replaceAll('&&', '&')
    : undefined;

/** Sets a sheet's page as its plan has it. */
export const setPage = ({ page }: Sheet, print: PrintSetup): void => {
  const { orientation, paper, fitToWidth, fitToHeight, repeatRows, repeatColumns, header, footer } = print;
  page.set('orientation', orientation === 'portrait' ? 'Portrait' : 'Landscape');
  page.set('paperSize', paper);
  if (fitToWidth > 0 || fitToHeight > 0)
    page.set('zoom', {
      ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
    });
  for (const [side, inches] of Object.entries(MARGINS)) page.set(side, inches * INCH);
  if (repeatRows)
    page.set(
      'printTitleRows',
      addressOf({
        row: repeatRows.from,
        column: 0,
        rows: repeatRows.to - repeatRows.from + 1,
        columns: COLUMNS,
      }),
    );
  if (repeatColumns) {
    const columns = repeatColumns.to - repeatColumns.from + 1;
    page.set('printTitleColumns', addressOf({ row: 0, column: repeatColumns.from, rows: ROWS, columns }));
  }
  if (header !== undefined) page.set(`${EDGE}centerHeader`, escaped(header));
  page.set(`${EDGE}leftFooter`, footer === undefined ? '&A' : escaped(footer));
  page.set(`${EDGE}rightFooter`, '&P / &N');
};

const textSetting = ({ page }: Sheet, key: string): string => {
  const value = page.get(key);
  return typeof value === 'string' ? value : '';
};

const titles = (sheet: Sheet, key: string) => areaOf(textSetting(sheet, key));

/** A sheet's page as a plan has it; where nobody set it, A4 as wide as one page. */
export const pageOf = (sheet: Sheet): PrintSetup => {
  const rows = titles(sheet, 'printTitleRows');
  const columns = titles(sheet, 'printTitleColumns');
  const header = plain(sheet.page.get(`${EDGE}centerHeader`));
  const footer = plain(sheet.page.get(`${EDGE}leftFooter`));
  return {
    orientation: textSetting(sheet, 'orientation') === 'Portrait' ? 'portrait' : 'landscape',
    paper: textSetting(sheet, 'paperSize') === 'A3' ? 'A3' : 'A4',
    fitToWidth: 1,
    fitToHeight: 0,
    ...(rows && { repeatRows: { from: rows.row, to: rows.row + rows.rows - 1 } }),
    ...(columns && { repeatColumns: { from: columns.column, to: columns.column + columns.columns - 1 } }),
    ...(header !== undefined && { header }),
    ...(footer !== undefined && { footer }),
  };
};
