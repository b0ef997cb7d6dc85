/** What this room says to a user is in the tables beside this file, in both languages: error messages are public interface. */
export type Lang = 'zh' | 'en';
export type Said = Record<Lang, string>;

export interface Text {
  /** What is wrong. */
  message: Said;
  /** What to do about it. */
  fix: Said;
}

/** What a message may mention; every entry is already text, in one spelling for both languages. */
type Mentioned =
  | 'cells'
  | 'clause'
  | 'column'
  | 'columns'
  | 'construction'
  | 'en'
  | 'end'
  | 'first'
  | 'found'
  | 'fraction'
  | 'from'
  | 'given'
  | 'horizon'
  | 'land'
  | 'last'
  | 'limit'
  | 'missing'
  | 'months'
  | 'one'
  | 'operation'
  | 'other'
  | 'percent'
  | 'project'
  | 'second'
  | 'start'
  | 'step'
  | 'sum'
  | 'tenor'
  | 'when'
  | 'window'
  | 'years'
  | 'zh';

/** The value as given, what is allowed, the name that was probably meant, and whatever else the message in hand mentions. */
export type P = Record<'value' | 'allowed' | Mentioned, string> & { meant?: string };
export type Params = Partial<Record<Mentioned | 'meant', string>>;

export const say = (zh: string, en: string, fixZh: string, fixEn: string): Text => ({
  message: { zh, en },
  fix: { zh: fixZh, en: fixEn },
});
