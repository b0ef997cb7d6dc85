import { Decimal } from '../../finance/decimal';
import { choiceWord } from '../../i18n';
import { plain } from '../../project/read/number';
import type { FieldOutline } from '../../workbook/inputs';
import type { CellStyle, FileCell, WorkbookFile } from '../read';

const spelt = (words: string): string => plain(words).toLowerCase();

const spellings = new Map<string, ReadonlyMap<string, string>>();

/** Words of a choice or flag in both languages, and its own, to the value they mean. */
const wordsOf = ({ path, field }: FieldOutline): ReadonlyMap<string, string> => {
  let words = spellings.get(path);
  if (words === undefined) {
    const values = field.values ?? ['true', 'false'];
    words = new Map(
      values.flatMap((value) => {
        const word = choiceWord(path, value);
        return [value, word?.zh ?? value, word?.en ?? value].map((each): [string, string] => [
          spelt(each),
          value,
        ]);
      }),
    );
    spellings.set(path, words);
  }
  return words;
};

/** JSON that was written as text: a list, a group, a text in quotes, null; any other text is itself. */
const jsonOf = (text: string): unknown => {
  if (!/^(["{[]|null$)/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const fromText = (outlined: FieldOutline, text: string): unknown => {
  const { type } = outlined.field;
  if (type === 'any') return jsonOf(text);
  return type === 'choice' || type === 'flag' ? (wordsOf(outlined).get(spelt(text)) ?? text) : text;
};

/** Days between the two calendars that Excel counts by. */
const DAYS_TO_1904 = 1462;

const percent = (share: Decimal): string => `${share.times(100).toString()}%`;

const fromNumber = (
  { field: { type } }: FieldOutline,
  number: number,
  exact: string | undefined,
  style: CellStyle | undefined,
  date1904: boolean,
): unknown => {
  switch (type) {
    case 'text':
      return exact ?? String(number);
    case 'month':
    case 'calendarMonth':
      return date1904 && style?.isDate === true ? number + DAYS_TO_1904 : number;
    case 'share': {
      // Under a percent sign 1.5 is 150 %; elsewhere nobody can tell, and the reader of projects asks.
      const isPercent = style?.numberFormat.includes('%') === true;
      return isPercent && Math.abs(number) > 1 ? percent(new Decimal(exact ?? number)) : (exact ?? number);
    }
    default:
      return exact ?? number;
  }
};

/** Digits that a cell cannot hold, for as long as it holds the number they belong to. */
export type Digits = ReadonlyMap<string, { readonly number: number; readonly digits: string }>;

/** What a cell means to its field, as a project's JSON would have it; undefined for a blank cell. Error values are the caller's. */
export const rawOf = (
  file: WorkbookFile,
  outlined: FieldOutline,
  cell: FileCell | undefined,
  place: string,
  digits: Digits,
): unknown => {
  const value = cell?.value;
  if (cell === undefined || value === undefined || value.kind === 'error') return undefined;
  if (value.kind === 'text') return value.value === '' ? undefined : fromText(outlined, value.value);
  if (value.kind === 'flag') return value.value;
  const number = Number(value.value);
  const noted = digits.get(place);
  const exact = noted?.number === number ? noted.digits : undefined;
  return fromNumber(outlined, number, exact, file.styles[cell.style], file.date1904);
};
