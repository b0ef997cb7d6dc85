import type { Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import type { Readings } from '../readings';
import { lineValues, periodsOf, readingOf, spans, type LineReading, type LineSpec, type TableColumns, type Where } from './values';

export type { LineSpec, TableColumns } from './values';

export interface TableLine {
  readonly number: string;
  readonly label: Label;
  /** Null where a total means nothing (a rate, a count at a moment). */
  readonly total: Decimal | null;
  readonly values: readonly (Decimal | null)[];
  /** Words after the figures, one for each of the table's text columns. */
  readonly texts: readonly Label[];
  readonly style: 'header' | 'sum' | 'line';
  /** `yuan`, `ratio`, `share`, or a unit of the rows. */
  readonly unit: string;
  /** The row behind the figures; none where they are not read off one. */
  readonly reading?: LineReading;
}

export interface TableColumn {
  readonly label: Label;
  /** Periods that the column gathers; none where it is no span of time. */
  readonly where?: Where;
}

export interface TableData {
  readonly id: string;
  readonly title: Label;
  /** Whether the column before the others is a total. */
  readonly hasTotal: boolean;
  readonly columns: readonly TableColumn[];
  readonly textColumns: readonly { readonly label: Label }[];
  readonly rows: readonly TableLine[];
}

export interface TableSpec {
  readonly id: string;
  readonly title: Label;
  /** A table over time takes other columns than its own where they are asked for. */
  readonly build: (readings: Readings, columns?: TableColumns) => Omit<TableData, 'id' | 'title'>;
}

export const words = (zh: string, en: string): Label => ({ zh, en });
export const header = (number: string, zh: string, en: string): LineSpec => ({
  number,
  label: words(zh, en),
  style: 'header',
});
export const sum = (number: string, zh: string, en: string, ref: string, more: Partial<LineSpec> = {}): LineSpec => ({ number, label: words(zh, en), ref, style: 'sum', ...more });
export const line = (number: string, zh: string, en: string, ref: string, more: Partial<LineSpec> = {}): LineSpec => ({ number, label: words(zh, en), ref, ...more });

/** Lines whose rows the project has, numbered below their heading. */
export const numbered = ({ program }: Readings, parent: string, candidates: readonly { ref: string; label: Label }[]): LineSpec[] =>
  candidates.filter(({ ref }) => program.rows.has(ref)).map(({ ref, label }, index) => ({ number: `${parent}.${index + 1}`, ref, label }));

/** A table over time: a total first, then the spans; each line reads one row. */
export const overTime = (id: string, title: Label, ownColumns: TableColumns, lines: (readings: Readings) => LineSpec[]): TableSpec => ({
  id,
  title,
  build: (readings, columns = ownColumns) => {
    const gathered = spans(readings, columns);
    const periods = gathered.map(({ where }) => periodsOf(readings, where));
    const rows = lines(readings)
      .filter(({ ref }) => ref === undefined || readings.program.rows.has(ref))
      .map((spec): TableLine => {
        const reading = readingOf(readings, spec);
        return {
          number: spec.number,
          label: spec.label,
          style: spec.style ?? 'line',
          unit: spec.unit ?? 'yuan',
          texts: [],
          ...(reading === undefined ? {} : { reading }),
          ...lineValues(readings, reading, periods),
        };
      });
    return { hasTotal: true, columns: gathered, textColumns: [], rows };
  },
});
