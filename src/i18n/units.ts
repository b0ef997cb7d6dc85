import type { Language } from './language';

const BASES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  yuan: { zh: '元', en: 'yuan' },
  m2: { zh: '平方米', en: 'm²' },
  ha: { zh: '公顷', en: 'ha' },
  day: { zh: '天', en: 'day' },
  month: { zh: '月', en: 'month' },
  year: { zh: '年', en: 'year' },
  household: { zh: '户', en: 'household' },
  person: { zh: '人', en: 'person' },
  ratio: { zh: '倍', en: '×' },
  place: { zh: '个', en: 'place' },
  date: { zh: '日期', en: 'date' },
  text: { zh: '文字', en: 'text' },
};

/** A unit of the rows as people write it: `yuan/(m2*month)` is 元/(平方米·月). */
export const unitInWords = (unit: string, lang: Language): string =>
  unit.replace(/[A-Za-z]\w*/g, (name) => BASES[name]?.[lang] ?? name).replaceAll('*', '·');
