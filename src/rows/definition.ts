import type { Decimal } from '../finance/decimal';

/** What a row's numbers mean, and so what its total column shows (model.md 1): a flow sums, a balance shows its closing value, the rest show none. */
export type Kind = 'flow' | 'balance' | 'rate' | 'factor' | 'flag';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface RowSpec {
  readonly kind: Kind;
  readonly label: Label;
  /** `yuan`, `m2`, `yuan/m2`, `month`, `1/year`, `date`, `text`; '' is a pure number. */
  readonly unit: string;
  /** Excel's formula grammar over row and input names. */
  readonly formula: string;
  /** One value instead of one per period; in a table it is refused. */
  readonly single?: boolean;
  /** Policy parameter or D-item that stands behind the rule. */
  readonly clause?: string;
}

/** Text is allowed only where the unit is `text`. A date is its Excel serial. */
export type InputValue = Decimal | number | string;

export interface InputSpec {
  readonly label: Label;
  readonly unit: string;
  readonly value: InputValue;
  /** Where the user entered it, such as `facilities[0].rate`; a policy parameter is `policy:land.educationRate`. */
  readonly path?: string;
  /**
   * How a workbook derives the value from what stands in its input cells, where it is not the cell itself: a spreadsheet
   * formula in which `{}` is the cell of `path`, `{other.path}` another one, `{=word}` and `{other.path=word}` a choice as the
   * workbook spells it, `{a ?? b}` the first of two that is filled. Empty text: a constant of the model.
   */
  readonly link?: string;
}

export interface ColumnInputSpec {
  readonly label: Label;
  readonly unit: string;
  readonly values: readonly InputValue[];
  /** Path of the column with `[]` for the record, such as `relocation.households[].areaM2`. */
  readonly path?: string;
  /** As for an input; a column of the same list stands for the cell in the same record. */
  readonly link?: string;
}

/** Rows over the periods, and single cells, of one subject. */
export interface Section {
  readonly id: string;
  readonly label: Label;
  /** Names of a global section are seen unqualified everywhere (the timeline). */
  readonly global?: boolean;
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly rows: Readonly<Record<string, RowSpec>>;
}

/** One record per line (households, instalments); columns are inputs or formulas, one formula per column. */
export interface RecordTable {
  readonly id: string;
  readonly label: Label;
  readonly size: number;
  readonly inputs: Readonly<Record<string, ColumnInputSpec>>;
  readonly columns: Readonly<Record<string, RowSpec>>;
}

export interface Model {
  readonly periods: number;
  /** In the order money flows; sections and tables share one namespace of ids. */
  readonly sections: readonly Section[];
  readonly tables: readonly RecordTable[];
}

interface RowOptions {
  readonly unit?: string;
  readonly clause?: string;
}

const row =
  (kind: Kind, defaultUnit: string) =>
  (zh: string, en: string, formula: string, options: RowOptions = {}): RowSpec => ({
    kind,
    label: { zh, en },
    formula,
    unit: options.unit ?? defaultUnit,
    ...(options.clause === undefined ? {} : { clause: options.clause }),
  });

/** An amount that falls in the period; it sums over time. */
export const flow = row('flow', 'yuan');
/** A stand at period end; it never sums over time. */
export const balance = row('balance', 'yuan');
/** A price or rate; it neither sums nor closes. */
export const rate = row('rate', '1/year');
/** A pure number: share, multiple, index. */
export const factor = row('factor', '');
/** 0 or 1. */
export const flag = row('flag', '');

/** The row as one cell: bare names of period rows and table columns stand for all their values, inside an aggregate. */
export const single = (spec: RowSpec): RowSpec => ({ ...spec, single: true });

export const input = (
  zh: string,
  en: string,
  value: InputValue,
  unit = '',
  path?: string,
  link?: string,
): InputSpec => ({
  label: { zh, en },
  unit,
  value,
  ...(path === undefined ? {} : { path }),
  ...(link === undefined ? {} : { link }),
});

/** Link of a flag that is 1 where the field says one of these words. */
export const says = (...words: readonly string[]): string =>
  words.length === 1
    ? `IF({} = {=${words[0] ?? ''}}, 1, 0)`
    : `IF(OR(${words.map((word) => `{} = {=${word}}`).join(', ')}), 1, 0)`;
