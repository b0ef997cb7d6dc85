import { formatValue, type Evaluation } from '../../analysis';
import type { Decimal } from '../../finance/decimal';
import { type Language, type MoneyUnit } from '../../i18n';
import type { Label } from '../../rows';
import type { Column, Fact, Paragraph, Row, Table } from '../document';
import { fitted, ROOM } from '../table';

/** What every part of a report is made from. */
export interface Ground {
  readonly evaluation: Evaluation;
  readonly lang: Language;
  /** Unit of the figures in tables. */
  readonly unit: MoneyUnit;
}

export const inLanguage = ({ lang }: Ground, label: Label): string => label[lang];

/** An amount or another figure with its unit, as it is spoken. */
export const spoken = ({ lang }: Ground, value: Decimal | null, unit: string): string =>
  formatValue(value, unit, { lang, unit: 'auto' });

export const paragraph = (text: string, tone: Paragraph['tone'] = 'plain'): Paragraph => ({
  kind: 'paragraph',
  text,
  tone,
});

export const fact = (label: string, value: string): Fact => ({ label, value });

/** A row of words. */
export const line = (cells: readonly string[], style: Row['style'] = 'line', depth = 0): Row => ({
  cells,
  style,
  depth,
});

type Head = readonly [label: string, align?: Column['align']];

/** A table of words or of figures that carry their own units, split where it is too wide. */
export const tableOf = (
  caption: string,
  head: readonly Head[],
  rows: readonly Row[],
  {
    room = ROOM.tall,
    leading = 1,
    note = '',
  }: { readonly room?: number; readonly leading?: number; readonly note?: string } = {},
): Table[] =>
  fitted(
    {
      caption,
      note,
      head: head.map(([label, align = 'start']) => ({ label, align })),
      rows,
      labelAt: 0,
      leading,
    },
    room,
  );
