/** Text in the two languages of the house; Chinese is the language of the documents. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A document a parameter stands on. The number is '' where we have not seen it. */
export interface Document {
  readonly document: Text;
  readonly number: string;
}

/** Where in which document, and what it says in our own words. */
export interface Clause extends Document {
  readonly article: string;
  readonly gloss: Text;
}

/**
 * How well a value stands: `verified` was read in an official text or a page quoting it,
 * `secondHand` only in a secondary source, `assumption` is general knowledge or our own choice
 * and must be shown as editable.
 */
export type Mark = 'verified' | 'secondHand' | 'assumption';

/** What the number is. A share lies in 0..1; a flag is 0 or 1; a ratio may exceed 1. */
export type ParameterKind =
  'share' | 'rate' | 'ratio' | 'price' | 'area' | 'duration' | 'count' | 'amount' | 'flag';

/** '' is a pure number. */
export type Unit =
  | ''
  | '1/year'
  | 'm2'
  | 'ha'
  | 'hour'
  | 'day'
  | 'month'
  | 'year'
  | 'yuan'
  | 'yuan/m2'
  | 'yuan/m2/month'
  | 'yuan/household'
  | 'm2/person'
  | 'bp';

/** The source names the quantity and leaves the number to the project. */
export const OPEN = 'open';

/** One dated value of one policy quantity, with the clause that sets it. */
export interface Parameter {
  readonly id: string;
  readonly label: Text;
  readonly kind: ParameterKind;
  readonly unit: Unit;
  /** A decimal as text, or `open`. */
  readonly value: string;
  readonly clause: Clause;
  /** First day in force: ISO date, month or year. Absent where no document dates it: in force on any date. */
  readonly inForce?: string;
  /** Last day in force, inclusive. */
  readonly until?: string;
  readonly mark: Mark;
  /** Items of the domain list (`D-24`) and sections of it (`§2.6`). */
  readonly items: readonly string[];
}

/** From the widest to the narrowest; packs are named in this order. */
export const JURISDICTIONS = ['national', 'province', 'city', 'plan'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** The parameters of one jurisdiction or plan. An id may occur several times with periods that do not overlap. */
export interface Pack {
  readonly id: string;
  readonly label: Text;
  readonly jurisdiction: Jurisdiction;
  readonly parameters: readonly Parameter[];
}

/** What a quantity is, whoever sets it: the part of a parameter that no pack may change. */
export interface Subject {
  readonly label: Text;
  readonly kind: ParameterKind;
  readonly unit: Unit;
  readonly items: readonly string[];
}

/** One quantity of the catalogue; items are written as one string, blank between them. */
export const subject =
  (kind: ParameterKind, unit: Unit) =>
  (zh: string, en: string, items: string): Subject => ({
    label: { zh, en },
    kind,
    unit,
    items: items.split(' '),
  });

export const share = subject('share', '');
export const yearlyRate = subject('rate', '1/year');
export const ratio = subject('ratio', '');
export const count = subject('count', '');
export const flag = subject('flag', '');
export const months = subject('duration', 'month');
export const years = subject('duration', 'year');
export const hectares = subject('area', 'ha');
export const yuan = subject('amount', 'yuan');
export const yuanPerM2 = subject('price', 'yuan/m2');
