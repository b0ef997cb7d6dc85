import { nothing, type ObjectType } from '../member';
import type { Types } from '../session';
import { namedItem, names } from './names';
import { range } from './range';
import { worksheet, worksheets } from './sheet';
import { application, workbook } from './workbook';

/** What office.js asks by itself, unasked by any add-in. */
const internal = (...members: readonly string[]): ObjectType<unknown> => ({
  members: Object.fromEntries(members.map((name) => [name, nothing])),
});

export const TYPES: Types = {
  'Microsoft.ExcelServices.CustomFunctions': internal('_SetOsfControlContainerReadyForCustomFunctions'),
  'Microsoft.InternalService.AddinInternalService': internal('notifyActionHandlerReady'),
  'Microsoft.Telemetry.TelemetryService': internal('sendTelemetryEvent'),
  ClientResult: internal(),
  Workbook: workbook,
  Application: application,
  WorksheetCollection: worksheets,
  Worksheet: worksheet,
  Range: range,
  NamedItemCollection: names,
  NamedItem: namedItem,
};
