import type { DefinedName } from '../../read/workbook-file';
import type { Context } from '../context';

/** A reader keeps a few dozen words in mind: the inputs that are used everywhere, and no more. */
export const MOST_NAMES = 50;

/** Excel's own: areas of print, titles and filters. */
const OWN = /^_xl/i;
/** Shorter than a word, or numbered by a program. */
const UNCLEAR = /^(?:[A-Za-z_]{1,2}|(?:name|range|table|data|temp|tmp|test|var|x|名称|区域)[_.]?\d*)$/i;
const EXTERNAL = /\[\d+\]|\[[^\]]+\.xls[xmb]?\]/i;

/** Rule 24: few, clear names; broken ones, and two for one place. */
export function checkNames({ book, report }: Context): void {
  const names = book.file.names.filter(({ name, hidden }) => !OWN.test(name) && !hidden);
  if (names.length > MOST_NAMES) report('manyNames', {}, { count: names.length, limit: MOST_NAMES });
  const places = new Map<string, DefinedName>();
  for (const each of names) {
    const { name, formula, sheet } = each;
    if (UNCLEAR.test(name)) report('unclearName', {}, { name });
    if (formula.includes('#REF!')) {
      report('brokenName', {}, { name, formula });
      continue;
    }
    if (EXTERNAL.test(formula)) report('externalName', {}, { name });
    const place = `${sheet ?? ''}|${formula.toLowerCase()}`;
    const other = places.get(place);
    if (other === undefined) places.set(place, each);
    else report('doubleName', {}, { name, other: other.name });
  }
}
