import type { Table } from '../../workbook/plan';
import { areaText } from './rules';
import { cellText } from './text';

/** A table part; ids count from 1 through the workbook. */
export const tableXml = ({ name, area, columns }: Table, id: number): string =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${areaText(
    area,
  )}" totalsRowShown="0"><autoFilter ref="${areaText(area)}"/><tableColumns count="${columns.length}">${columns
    .map(
      (head, index) =>
        `<tableColumn id="${index + 1}" name="${cellText(head).replaceAll('\n', '_x000a_')}"/>`,
    )
    .join(
      '',
    )}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
