import { columnName } from '../../rows';
import type { Sheet, Validation } from '../../workbook/plan';
import { sheetData, type CellContext } from './cells';
import { dateSerial } from './dates';
import { fileFormula } from './formula';
import { areaText } from './rules/areas';
import { attribute, cellNumber, cellText, headerText, messageText } from './text';

/** Relations of a sheet to its drawing, its comments and its tables, by their ids. */
export interface SheetParts {
  readonly drawing?: string;
  readonly comments?: string;
  readonly tables: readonly string[];
}

const PAPER = { A4: 9, A3: 8 } as const;
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

const dimension = ({ rows }: Sheet): string => {
  const lines = [...rows].filter(([, cells]) => cells.size > 0);
  if (lines.length === 0) return 'A1';
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const [row, cells] of lines) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    for (const column of cells.keys()) [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return areaText({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
};

const properties = ({ tabColour, rowGroups, print }: Sheet): string => {
  const inner =
    (tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour}"/>`) +
    (rowGroups === undefined || rowGroups.length === 0 ? '' : '<outlinePr summaryBelow="0"/>') +
    (print.fitToWidth > 0 || print.fitToHeight > 0 ? '<pageSetUpPr fitToPage="1"/>' : '');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
};

const view = ({ frozen, showsGridLines }: Sheet, isActive: boolean): string => {
  const attributes = `${showsGridLines === false ? ' showGridLines="0"' : ''}${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozen === undefined || (frozen.rows === 0 && frozen.columns === 0))
    return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<sheetViews><sheetView${attributes}><pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${columnName(columns)}${
    rows + 1
  }" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
};

const columns = ({ columnWidths, hidden }: Sheet): string => {
  const all = new Set([...columnWidths.keys(), ...(hidden?.columns ?? [])]);
  if (all.size === 0) return '';
  const list = [...all]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = columnWidths.get(column);
      const size = width === undefined ? '' : ` width="${width}" customWidth="1"`;
      return `<col min="${column + 1}" max="${column + 1}"${size}${hidden?.columns.has(column) === true ? ' hidden="1"' : ''}/>`;
    });
  return `<cols>${list.join('')}</cols>`;
};

/** No password: protection is against slips, and everybody may look and reshape. */
const protection = ({ isProtected }: Sheet): string =>
  isProtected === true
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
    : '';

const ruleXml = ({ rule }: Validation): { attributes: string; formulas: string } => {
  const between = (type: string, min: string, max: string) => ({
    attributes: ` type="${type}"`,
    formulas: `<formula1>${min}</formula1><formula2>${max}</formula2>`,
  });
  switch (rule.kind) {
    case 'list':
      return {
        attributes: ' type="list"',
        formulas: `<formula1>${cellText(`"${rule.values.join(',').replaceAll('"', '""')}"`)}</formula1>`,
      };
    case 'listFrom':
      return { attributes: ' type="list"', formulas: `<formula1>${fileFormula(rule.formula)}</formula1>` };
    case 'decimal':
    case 'whole':
      return between(rule.kind, cellNumber(rule.min) ?? '', cellNumber(rule.max) ?? '');
    case 'date':
      return between(rule.kind, dateSerial(rule.min) ?? '', dateSerial(rule.max) ?? '');
  }
};

const validations = ({ validations: list = [] }: Sheet): string => {
  if (list.length === 0) return '';
  const items = list.map((validation) => {
    const { area, allowBlank, prompt, error } = validation;
    const { attributes, formulas } = ruleXml(validation);
    const messages =
      (prompt === undefined
        ? ''
        : ` showInputMessage="1" promptTitle="${messageText(prompt.title)}" prompt="${messageText(prompt.text)}"`) +
      ` showErrorMessage="1"${error === undefined ? '' : ` errorTitle="${messageText(error.title)}" error="${messageText(error.text)}"`}`;
    return `<dataValidation${attributes}${allowBlank ? ' allowBlank="1"' : ''}${messages} sqref="${areaText(area)}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${list.length}">${items.join('')}</dataValidations>`;
};

const conditionals = ({ name, conditionalFormats = [] }: Sheet, { styles }: CellContext): string =>
  conditionalFormats
    .map(
      ({ area, formula, style }, index) =>
        `<conditionalFormatting sqref="${areaText(area)}"><cfRule type="expression" dxfId="${styles.dxf(style, name)}" priority="${index + 1}"><formula>${fileFormula(
          formula,
        )}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');

const hyperlinks = ({ rows }: Sheet): string => {
  const links: string[] = [];
  for (const [row, cells] of rows) {
    for (const [column, { link }] of cells) {
      if (link !== undefined)
        links.push(`<hyperlink ref="${columnName(column)}${row + 1}" location="${attribute(link)}"/>`);
    }
  }
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
};

const printing = ({ print }: Sheet): string => {
  const { orientation, paper, fitToWidth, fitToHeight, header, footer } = print;
  const fit =
    fitToWidth > 0 || fitToHeight > 0 ? ` fitToWidth="${fitToWidth}" fitToHeight="${fitToHeight}"` : '';
  const edge =
    (header === undefined ? '' : `<oddHeader>&amp;C${headerText(header)}</oddHeader>`) +
    `<oddFooter>&amp;L${footer === undefined ? '&amp;A' : headerText(footer)}&amp;R&amp;P / &amp;N</oddFooter>`;
  return `<printOptions horizontalCentered="0"/>${MARGINS}<pageSetup paperSize="${PAPER[paper]}"${fit} orientation="${orientation}"/><headerFooter>${edge}</headerFooter>`;
};

/** A worksheet part, its elements in the order that the schema wants. */
export const worksheetXml = (
  sheet: Sheet,
  isActive: boolean,
  context: CellContext,
  parts: SheetParts,
): string => {
  const merges = sheet.merges ?? [];
  const deepest = Math.max(0, ...(sheet.rowGroups ?? []).map(({ level }) => level));
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    properties(sheet),
    `<dimension ref="${dimension(sheet)}"/>`,
    view(sheet, isActive),
    `<sheetFormatPr defaultRowHeight="15"${deepest > 0 ? ` outlineLevelRow="${deepest}"` : ''}/>`,
    columns(sheet),
    sheetData(sheet, context),
    protection(sheet),
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`).join('')}</mergeCells>`,
    conditionals(sheet, context),
    validations(sheet),
    hyperlinks(sheet),
    printing(sheet),
    parts.drawing === undefined ? '' : `<drawing r:id="${parts.drawing}"/>`,
    parts.comments === undefined ? '' : `<legacyDrawing r:id="${parts.comments}"/>`,
    parts.tables.length === 0
      ? ''
      : `<tableParts count="${parts.tables.length}">${parts.tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
    '</worksheet>',
  ].join('');
};
