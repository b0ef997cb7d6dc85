import type { Table } from '../../workbook/plan';
import { areaText } from './rules/areas';
import { attribute, messageText } from './text';

/** A line end in a head is escaped as Excel itself does it there. */
const head = (text: string): string => messageText(text).replaceAll('&#10;', '_x000a_');

/** A table part; ids count from 1 through the workbook. */
export const tableXml = ({ name, area, columns }: Table, id: number): string =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${attribute(name)}" displayName="${attribute(name)}" ref="${areaText(
    area,
  )}" totalsRowShown="0"><autoFilter ref="${areaText(area)}"/><tableColumns count="${columns.length}">${columns
    .map((text, index) => `<tableColumn id="${index + 1}" name="${head(text)}"/>`)
    .join(
      '',
    )}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
