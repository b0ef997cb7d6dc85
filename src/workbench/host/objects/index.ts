import { nothing, type ObjectType } from '../member';
import { runtime, runtimePersistence } from './runtime';
import type { Types } from '../session';
import { rangeAreas, rangeCollection, rangeFormat } from './areas';
import { FORMAT_TYPES } from './bags';
import { chart, charts, chartSeries, chartSeriesCollection, CHART_TYPES } from './charts';
import { namedItem, names } from './names';
import {
  freezePanes,
  PAGE_TYPES,
  pageLayout,
  sheetCustomProperties,
  sheetCustomProperty,
  sheetProtection,
} from './page';
import { customProperties, customProperty, documentProperties, workbookProtection } from './properties';
import { range } from './range';
import { worksheet, worksheets } from './sheet';
import { style, styles } from './styles';
import { table, tableColumn, tableColumns, tableRow, tableRows, tables } from './tables';
import { CONDITIONAL_TYPES, conditionalFormat, conditionalFormats, dataValidation } from './validation';
import { application, workbook } from './workbook';

/** What office.js asks by itself, unasked by any add-in. */
const internal = (...members: readonly string[]): ObjectType<unknown> => ({
  members: Object.fromEntries(members.map((name) => [name, nothing])),
});

export const TYPES: Types = {
  'Microsoft.ExcelServices.CustomFunctions': internal('_SetOsfControlContainerReadyForCustomFunctions'),
  'Microsoft.InternalService.AddinInternalService': internal('notifyActionHandlerReady'),
  'Microsoft.AppRuntime.AppRuntimeService': runtime,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': runtimePersistence,
  'Microsoft.Telemetry.TelemetryService': internal('sendTelemetryEvent'),
  ClientResult: internal(),
  Workbook: workbook,
  Application: application,
  WorksheetCollection: worksheets,
  Worksheet: worksheet,
  Range: range,
  NamedItemCollection: names,
  NamedItem: namedItem,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  ...FORMAT_TYPES,
  StyleCollection: styles,
  Style: style,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormat: conditionalFormat,
  ...CONDITIONAL_TYPES,
  TableCollection: tables,
  Table: table,
  TableRowCollection: tableRows,
  TableRow: tableRow,
  TableColumnCollection: tableColumns,
  TableColumn: tableColumn,
  ChartCollection: charts,
  Chart: chart,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ...CHART_TYPES,
  PageLayout: pageLayout,
  ...PAGE_TYPES,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: sheetProtection,
  WorksheetCustomPropertyCollection: sheetCustomProperties,
  WorksheetCustomProperty: sheetCustomProperty,
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customProperties,
  CustomProperty: customProperty,
  WorkbookProtection: workbookProtection,
};

/** Every member this host answers: `Range.values`. */
export const allowed = (): readonly string[] =>
  Object.entries(TYPES).flatMap(([type, { members }]) =>
    Object.keys(members).map((member) => `${type}.${member}`),
  );
