import type { Language, MoneyUnit } from '../../i18n';
import { sheetName } from '../sheet-names';
import { a1 } from '../grid';

/** Display units of money as the cover spells them, and what one of them is in yuan. */
const UNITS: Readonly<
  Record<MoneyUnit, { readonly zh: string; readonly en: string; readonly yuan: string }>
> = {
  yuan: { zh: '元', en: 'CNY', yuan: '1' },
  wan: { zh: '万元', en: 'CNY 10k', yuan: '10000' },
  yi: { zh: '亿元', en: 'CNY 100m', yuan: '100000000' },
};

/** In the order of the list that the user chooses from. */
export const MONEY_UNITS = Object.keys(UNITS) as MoneyUnit[];

/** The name of the display unit as the unit cell holds it. */
export const unitLabel = (unit: MoneyUnit, lang: Language): string => UNITS[unit][lang];

/** Yuan in one display unit, as decimal digits. */
export const unitDivisorOf = (unit: MoneyUnit): string => UNITS[unit].yuan;

/** The same as a formula writes it, by hundreds: no number in it that a reader has to count the zeros of. */
export const unitProduct = (unit: MoneyUnit): string =>
  ({ yuan: '1', wan: '100*100', yi: '100*100*100*100' })[unit];

/** What the unit is, in words. */
export const unitMeaning = (unit: MoneyUnit, lang: Language): string =>
  ({
    yuan: { zh: '1 元', en: '1 yuan' },
    wan: { zh: '10,000 元', en: '10,000 yuan (wan)' },
    yi: { zh: '100,000,000 元', en: '100,000,000 yuan (yi)' },
  })[unit][lang];

/** Cell of the cover, from 0, where the user chooses the display unit by name. */
export const UNIT_NAME_CELL = { row: 17, column: 2 } as const;
/** Cell of the cover, from 0, that holds what one display unit is in yuan. */
export const UNIT_DIVISOR_CELL = { row: 18, column: 2 } as const;
/** First row of the list of units right of them: name, then what it is. */
export const UNIT_TABLE = { row: 17, column: 4 } as const;

/** A1 references with sheet of both cells, as the draft carries them. */
export const unitRefs = (lang: Language): { readonly unitName: string; readonly unitDivisor: string } => {
  const sheet = sheetName('cover', lang);
  return { unitName: a1({ sheet, ...UNIT_NAME_CELL }), unitDivisor: a1({ sheet, ...UNIT_DIVISOR_CELL }) };
};
