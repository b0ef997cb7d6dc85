import type { Area } from '../../workbook';
import { areaText } from '../../xlsx/write/rules/areas';

/** The host takes a list of addresses up to this long. */
const LONGEST_LIST = 8_000;

/** The areas' addresses in lists that the host takes in one go. */
export const addressLists = (areas: readonly Area[]): string[] => {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const address = areaText(area);
    if (list !== '' && list.length + address.length >= LONGEST_LIST) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? address : `,${address}`;
  }
  if (list !== '') lists.push(list);
  return lists;
};

/** Where values stand, as people write it: `平衡!B4:H12`. */
export const placeText = ({ sheet, area }: { readonly sheet: string; readonly area: Area }): string =>
  `${sheet}!${areaText(area)}`;

/** The range of an area. */
export const rangeIn = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
