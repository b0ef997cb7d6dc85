import { columnName, sheetPrefix } from '../../rows';
import type { Sheet, WorkbookPlan } from '../../workbook/plan';
import { chartXml, drawingXml } from './charts';
import { commentsXml, notesOf, notesVml, shapeBlocks } from './notes';
import { Package } from './package';
import { appXml, coreXml, customXml, metadataXml } from './properties';
import { checkPlan } from './rules/plan';
import { SharedStrings } from './strings';
import { Styles } from './styles';
import { tableXml } from './tables';
import { attribute } from './text';
import { fileFormula } from './formula';
import { themeXml } from './theme';
import { worksheetXml, type SheetParts } from './worksheet';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing';
const WORKBOOK = 'xl/workbook.xml';

const printTitles = ({ name, print: { repeatRows, repeatColumns } }: Sheet): string | undefined => {
  const prefix = sheetPrefix(name);
  const parts = [
    ...(repeatColumns === undefined
      ? []
      : [`${prefix}$${columnName(repeatColumns.from)}:$${columnName(repeatColumns.to)}`]),
    ...(repeatRows === undefined ? [] : [`${prefix}$${repeatRows.from + 1}:$${repeatRows.to + 1}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(',');
};

const definedNames = ({ sheets, names }: WorkbookPlan): string => {
  const titles = sheets.flatMap((sheet, index) => {
    const reference = printTitles(sheet);
    return reference === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${fileFormula(reference)}</definedName>`,
        ];
  });
  const own = [...names].map(
    ([name, reference]) => `<definedName name="${attribute(name)}">${fileFormula(reference)}</definedName>`,
  );
  return titles.length + own.length === 0
    ? ''
    : `<definedNames>${[...titles, ...own].join('')}</definedNames>`;
};

/** The parts that belong to one sheet: charts, notes, tables; gives the relations the sheet names. */
const addSheetParts = (
  plan: WorkbookPlan,
  sheet: Sheet,
  path: string,
  number: number,
  file: Package,
  counters: { chart: number; table: number; shapes: number },
): SheetParts => {
  const charts = sheet.charts ?? [];
  let drawing: string | undefined;
  if (charts.length > 0) {
    const drawingPath = `xl/drawings/drawing${number}.xml`;
    file.add(drawingPath, `${DRAWING}+xml`, drawingXml(charts));
    drawing = file.relate(path, 'drawing', `../drawings/drawing${number}.xml`);
    for (const chart of charts) {
      counters.chart += 1;
      file.add(`xl/charts/chart${counters.chart}.xml`, `${DRAWING}ml.chart+xml`, chartXml(plan, chart));
      file.relate(drawingPath, 'chart', `../charts/chart${counters.chart}.xml`);
    }
  }
  const notes = notesOf(sheet);
  let comments: string | undefined;
  if (notes.length > 0) {
    file.add(`xl/comments${number}.xml`, `${MAIN}.comments+xml`, commentsXml(notes));
    file.relate(path, 'comments', `../comments${number}.xml`);
    file.add(`xl/drawings/notes${number}.vml`, undefined, notesVml(notes, counters.shapes));
    counters.shapes += shapeBlocks(notes);
    comments = file.relate(path, 'vmlDrawing', `../drawings/notes${number}.vml`);
  }
  const tables = (sheet.tables ?? []).map((table) => {
    counters.table += 1;
    file.add(`xl/tables/table${counters.table}.xml`, `${MAIN}.table+xml`, tableXml(table, counters.table));
    return file.relate(path, 'table', `../tables/table${counters.table}.xml`);
  });
  return {
    tables,
    ...(drawing === undefined ? {} : { drawing }),
    ...(comments === undefined ? {} : { comments }),
  };
};

const spills = ({ sheets }: WorkbookPlan): boolean =>
  sheets.some(({ rows }) =>
    [...rows.values()].some((cells) => [...cells.values()].some(({ spill }) => spill !== undefined)),
  );

/**
 * A plan as the bytes of an .xlsx file: every formula with its value beside it, recalculated when opened.
 * The same plan gives the same bytes.
 *
 * @throws WorkbookPlanError for a plan that Excel would mend or refuse.
 */
export const writeWorkbook = (plan: WorkbookPlan): Uint8Array => {
  checkPlan(plan);
  const file = new Package();
  const styles = new Styles(plan.styles);
  const strings = new SharedStrings();
  const counters = { chart: 0, table: 0, shapes: 1 };
  file.relate('', 'officeDocument', WORKBOOK);
  file.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  file.relate('', 'extended-properties', 'docProps/app.xml');
  file.relate('', 'custom-properties', 'docProps/custom.xml');
  const active = plan.sheets.findIndex(({ hidden }) => hidden?.sheet === undefined);
  const sheets = plan.sheets.map((sheet, index) => {
    const number = index + 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    const parts = addSheetParts(plan, sheet, path, number, file, counters);
    file.add(
      path,
      `${MAIN}.worksheet+xml`,
      worksheetXml(sheet, index === active, { styles, strings }, parts),
    );
    const relation = file.relate(WORKBOOK, 'worksheet', `worksheets/sheet${number}.xml`);
    const state = sheet.hidden?.sheet === undefined ? '' : ` state="${sheet.hidden.sheet}"`;
    return `<sheet name="${attribute(sheet.name)}" sheetId="${number}"${state} r:id="${relation}"/>`;
  });
  file.relate(WORKBOOK, 'theme', 'theme/theme1.xml');
  file.relate(WORKBOOK, 'styles', 'styles.xml');
  file.relate(WORKBOOK, 'sharedStrings', 'sharedStrings.xml');
  if (spills(plan)) {
    file.relate(WORKBOOK, 'sheetMetadata', 'metadata.xml');
    file.add('xl/metadata.xml', `${MAIN}.sheetMetadata+xml`, metadataXml());
  }
  file.add(
    WORKBOOK,
    `${MAIN}.sheet.main+xml`,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="800"${active > 0 ? ` activeTab="${active}"` : ''}/></bookViews><sheets>${sheets.join(
      '',
    )}</sheets>${definedNames(plan)}<calcPr calcId="191029" iterate="0" fullCalcOnLoad="1"/></workbook>`,
  );
  file.add('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', themeXml());
  file.add('xl/styles.xml', `${MAIN}.styles+xml`, styles.toXml());
  file.add('xl/sharedStrings.xml', `${MAIN}.sharedStrings+xml`, strings.toXml());
  file.add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', coreXml(plan));
  file.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    appXml(plan),
  );
  file.add(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    customXml(plan),
  );
  return file.toBytes();
};
