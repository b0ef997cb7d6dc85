import type { Colour } from '../analysis';
import type { Language } from '../i18n';

/** Parts of a report that a reader may choose, in the order in which they stand. */
export const PARTS = [
  'summary',
  'assumptions',
  'expected',
  'charts',
  'tables',
  'stresses',
  'sensitivity',
  'levers',
  'risk',
  'checks',
  'households',
  'glossary',
] as const;
export type Part = (typeof PARTS)[number];

/** What stands in a report unless it is asked for otherwise: the household sheet names every household, so it is left out. */
export const USUAL_PARTS: readonly Part[] = PARTS.filter((part) => part !== 'households');

/** A report as data: the same for every format. Every text is in its language, every figure in words. */
export interface ReportDocument {
  readonly lang: Language;
  readonly title: string;
  readonly subtitle: string;
  /** What the report is about, on the cover: label and value. */
  readonly cover: readonly Fact[];
  /** Names of those who sign, each with a line beside it. */
  readonly signatures: readonly string[];
  /** A sentence across the cover where the figures are made up. */
  readonly warning?: string;
  readonly sections: readonly Section[];
  /** Below every page. */
  readonly footer: string;
  /** `2026-03-31`; undefined where it is left to be filled in by hand. */
  readonly date?: string;
  readonly creator: string;
  /** Words of the renderers themselves. */
  readonly words: { readonly contents: string; readonly page: (page: string, of: string) => string };
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A numbered part; the outermost begin a page and choose how it lies. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Its pages lie on their side. */
  readonly isWide: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type Block = Paragraph | FactList | LightCards | Table | Figure;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Quiet for what explains, strong for what must be read. */
  readonly tone: 'plain' | 'quiet' | 'strong';
}

/** Labels with values, a line each. */
export interface FactList {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/** Verdicts side by side. */
export interface LightCards {
  readonly kind: 'lights';
  readonly lights: readonly Light[];
}

export interface Light {
  readonly id: string;
  readonly name: string;
  readonly colour: Colour;
  /** A colour is never alone. */
  readonly sign: string;
  readonly word: string;
  /** The gap, or that there is none. */
  readonly amount: string;
  readonly reason: string;
  /** Lowest point, and what the money rests on. */
  readonly notes: readonly string[];
}

export interface Column {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Widest line of the column in narrow characters; a Chinese one counts two. */
  readonly width: number;
}

export interface Row {
  readonly cells: readonly string[];
  readonly style: 'header' | 'sum' | 'line';
  /** Steps that the row's label is set in; the label is the second cell where the first is a number. */
  readonly depth: number;
}

/** A table that fits its page; one that is too wide has been split before. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** Unit of money. */
  readonly note: string;
  readonly columns: readonly Column[];
  /** Column that names the row. */
  readonly labelAt: number;
  readonly rows: readonly Row[];
}

/** A drawing with its meaning in words. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** SVG, standing alone. */
  readonly svg: string;
  /** Its size in pixels at 96 to the inch. */
  readonly width: number;
  readonly height: number;
}

/** Sign of each verdict, beside its word; each is in the typeface that is embedded. */
export const SIGNS: Readonly<Record<Colour, string>> = { green: '✓', amber: '!', red: '×' };
