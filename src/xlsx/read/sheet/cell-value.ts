import type { FileValue } from '../workbook-file';
import { unescapeText } from '../xml/values';
import { serialOf } from './dates';

/** Why a cell cannot be read, in both languages. */
export interface Fault {
  readonly zh: string;
  readonly en: string;
}

/** What a cell says of itself before it is understood. */
export interface RawValue {
  /** The `t` of the cell; 'n' when it has none. */
  readonly type: string;
  /** The text of <v>; undefined when it has none. */
  readonly text: string | undefined;
  /** The text of <is>. */
  readonly inline: string | undefined;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([Ee][+-]?\d{1,4})?$/;
const ERROR = /^(#[A-Z0-9/_ ]+[!?]?|Err:\d+)$/i;

const fault = (zh: string, en: string): Fault => ({ zh, en });
const isFault = (value: FileValue | Fault): value is Fault => !('kind' in value);
export { isFault };

/** The value of a cell; undefined for none, a fault when the cell contradicts itself. */
export function readValue(
  raw: RawValue,
  strings: readonly FileValue[],
  date1904: boolean,
): FileValue | Fault | undefined {
  const { type, inline } = raw;
  if (inline !== undefined) {
    if (type !== 'inlineStr' || raw.text !== undefined)
      return fault('同时写有两种值', 'it states two values at once');
    return { kind: 'text', value: inline };
  }
  if (type === 'inlineStr' && raw.text === undefined) return undefined;
  if (raw.text === undefined) return undefined;
  if (type === 'str' || type === 'inlineStr') return { kind: 'text', value: unescapeText(raw.text) };
  const text = raw.text.trim();
  if (text === '') return undefined;
  return typed(type, text, strings, date1904);
}

function typed(
  type: string,
  text: string,
  strings: readonly FileValue[],
  date1904: boolean,
): FileValue | Fault {
  const short = text.slice(0, 40);
  switch (type) {
    case 'n':
      if (!NUMBER.test(text)) return fault(`数值写作“${short}”`, `its number reads "${short}"`);
      return { kind: 'number', value: text };
    case 's': {
      const value = /^\d+$/.test(text) ? strings[Number(text)] : undefined;
      return (
        value ??
        fault(`所指的共享字符串 ${short} 不存在`, `it refers to shared string ${short}, which is missing`)
      );
    }
    case 'b':
      if (!/^([01]|true|false)$/.test(text))
        return fault(`逻辑值写作“${short}”`, `its flag reads "${short}"`);
      return { kind: 'flag', value: text === '1' || text === 'true' };
    case 'e':
      if (!ERROR.test(text)) return fault(`错误值写作“${short}”`, `its error reads "${short}"`);
      return { kind: 'error', value: text };
    case 'd': {
      const value = serialOf(text, date1904);
      return value === undefined
        ? fault(`日期写作“${short}”`, `its date reads "${short}"`)
        : { kind: 'number', value };
    }
    default:
      return fault(`类型“${type.slice(0, 40)}”未知`, `its type "${type.slice(0, 40)}" is unknown`);
  }
}
