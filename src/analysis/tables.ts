import type { Decimal } from '../finance/decimal';
import type { Label } from '../rows';
import type { Readings } from './evaluate';
import { fundBalance, debtSchedule, landRetention, relocationSummary, usesAndSources, type TableSpec } from './table-list';
import { lineValues, spans, type Span } from './table-values';

export interface TableLine {
  readonly number: string;
  readonly label: Label;
  /** Null where a total means nothing (a rate, a count at a moment). */
  readonly total: Decimal | null;
  readonly values: readonly (Decimal | null)[];
  readonly style: 'header' | 'sum' | 'line';
  readonly unit: string;
}

export interface TableData {
  readonly id: string;
  readonly title: Label;
  readonly columns: readonly { readonly label: Label }[];
  readonly rows: readonly TableLine[];
}

const TABLES: readonly TableSpec[] = [fundBalance, usesAndSources, landRetention, relocationSummary, debtSchedule];

/** Ids and titles of the standard tables (model.md 5), in reading order. */
export const tableNames: readonly { readonly id: string; readonly title: Label }[] = TABLES.map(({ id, title }) => ({ id, title }));

const find = (name: string): TableSpec | undefined => {
  const wanted = name.trim().toLowerCase();
  return TABLES.find(({ id, title }) => [id.toLowerCase(), title.zh, title.en.toLowerCase()].includes(wanted));
};

/**
 * A standard table by id or by its Chinese or English title: numbered lines, a total column, then the spans of time.
 * Undefined where no table has that name.
 */
export const table = (readings: Readings, name: string): TableData | undefined => {
  const spec = find(name);
  if (spec === undefined) return undefined;
  const columns: readonly Span[] = spans(readings, spec.columns);
  const rows = spec.lines(readings).map(
    (line): TableLine => ({
      number: line.number,
      label: line.label,
      style: line.style ?? 'line',
      unit: line.unit ?? 'yuan',
      ...lineValues(readings, line, columns),
    }),
  );
  return { id: spec.id, title: spec.title, columns: columns.map(({ label }) => ({ label })), rows };
};
