/**
 * The closed list of functions, as data: what each takes, what unit it gives.
 * It grows only when a row needs it, and in all readings at once.
 */

/**
 * `value`: one number. `values`: numbers or whole rows. `range`: a whole row.
 * `criterion`: a condition on the range before it. `literal`: a written whole number.
 */
export type Slot = 'value' | 'values' | 'range' | 'criterion' | 'literal';

/**
 * `common`: one unit shared by all such arguments. `none`: a pure number.
 * `free`: any. `months`: months or a pure number. `paired`: that of the range before it.
 */
export type UnitDemand = 'common' | 'none' | 'free' | 'date' | 'months' | 'paired';

export type UnitResult = 'common' | 'none' | 'date' | 'quotient' | 'product';

export interface Parameter {
  readonly slot: Slot;
  readonly unit: UnitDemand;
  /** The argument may be not applicable; elsewhere that is a build error. */
  readonly acceptsNA?: boolean;
  /** The argument may be text. */
  readonly acceptsText?: boolean;
}

export interface FunctionSpec {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Parameters that may be left out at the end. */
  readonly optional?: number;
  /** How many of the last parameters repeat without end. */
  readonly repeats?: number;
  readonly result: UnitResult;
  /**
   * When the answer may be not applicable: `always`, `never`, when an argument
   * is (`passed`), or when all its arguments are vectors that may be (`allSkipped`).
   */
  readonly notApplicable: 'never' | 'always' | 'passed' | 'allSkipped';
  /** It may fail on some numbers, so it is not computed where nobody asks. */
  readonly mayFail?: boolean;
}

const value = (unit: UnitDemand): Parameter => ({ slot: 'value', unit });
const skipping = (unit: UnitDemand): Parameter => ({ slot: 'values', unit, acceptsNA: true });
const range = (unit: UnitDemand, more: Partial<Parameter> = {}): Parameter => ({
  slot: 'range',
  unit,
  ...more,
});

const conditional = (name: string, notApplicable: 'never' | 'always'): FunctionSpec => ({
  name,
  parameters: [
    range('common', { acceptsNA: true }),
    range('free', { acceptsText: true }),
    { slot: 'criterion', unit: 'paired', acceptsText: true },
  ],
  repeats: 2,
  result: 'common',
  notApplicable,
});

const aggregate = (name: string, notApplicable: 'never' | 'allSkipped'): FunctionSpec => ({
  name,
  parameters: [skipping('common')],
  repeats: 1,
  result: 'common',
  notApplicable,
  mayFail: name === 'AVERAGE',
});

const simple = (
  name: string,
  parameters: readonly Parameter[],
  result: UnitResult,
  more: Partial<FunctionSpec> = {},
): FunctionSpec => ({ name, parameters, result, notApplicable: 'never', ...more });

const branch: Parameter = { slot: 'value', unit: 'common', acceptsNA: true };

const LIST: readonly FunctionSpec[] = [
  simple('IF', [value('none'), branch, branch], 'common', { notApplicable: 'passed' }),
  simple('AND', [value('none')], 'none', { repeats: 1 }),
  simple('OR', [value('none')], 'none', { repeats: 1 }),
  simple('NOT', [value('none')], 'none'),
  aggregate('MIN', 'allSkipped'),
  aggregate('MAX', 'allSkipped'),
  aggregate('AVERAGE', 'allSkipped'),
  aggregate('SUM', 'never'),
  simple('COUNT', [skipping('free')], 'none', { repeats: 1 }),
  simple('ABS', [value('common')], 'common'),
  simple('INT', [value('common')], 'common'),
  simple('ROUND', [value('common'), value('none')], 'common'),
  simple('ROUNDUP', [value('common'), value('none')], 'common'),
  simple('ROUNDDOWN', [value('common'), value('none')], 'common'),
  simple('MOD', [value('common'), value('common')], 'common', { mayFail: true }),
  simple('RATIO', [value('free'), value('free')], 'quotient', { notApplicable: 'always' }),
  simple('APPLICABLE', [{ slot: 'value', unit: 'free', acceptsNA: true }], 'none'),
  simple('N', [{ slot: 'value', unit: 'common', acceptsNA: true }], 'common'),
  conditional('SUMIFS', 'never'),
  conditional('MINIFS', 'never'),
  conditional('MAXIFS', 'never'),
  // No match is #DIV/0! in Excel; here it is not applicable, like RATIO.
  conditional('AVERAGEIFS', 'always'),
  simple('INDEX', [range('common', { acceptsNA: true, acceptsText: true }), value('none')], 'common', {
    notApplicable: 'passed',
    mayFail: true,
  }),
  simple(
    'MATCH',
    [
      { slot: 'value', unit: 'common', acceptsText: true },
      range('common', { acceptsText: true }),
      { slot: 'literal', unit: 'none' },
    ],
    'none',
    { mayFail: true },
  ),
  simple('SUMPRODUCT', [range('free')], 'product', { repeats: 1 }),
  simple('EDATE', [value('date'), value('months')], 'date', { mayFail: true }),
  simple('EOMONTH', [value('date'), value('months')], 'date', { mayFail: true }),
  simple('YEAR', [value('date')], 'none', { mayFail: true }),
  simple('MONTH', [value('date')], 'none', { mayFail: true }),
  simple('PMT', [value('none'), value('none'), value('common'), value('common'), value('none')], 'common', {
    optional: 2,
    mayFail: true,
  }),
  // No rate exists without a change of sign (#NUM! in Excel): not applicable.
  simple('IRR', [range('free'), value('none')], 'none', { optional: 1, notApplicable: 'always' }),
];

export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(LIST.map((spec) => [spec.name, spec]));

/** Seen by the language itself, not by the list: they change what a reference means. */
export const PERIOD_FUNCTIONS: ReadonlySet<string> = new Set(['PREV', 'NEXT']);

/** The parameter that the argument at `index` fills. */
export const parameterAt = (spec: FunctionSpec, index: number): Parameter | undefined => {
  const fixed = spec.parameters.length;
  if (index < fixed) return spec.parameters[index];
  const repeats = spec.repeats ?? 0;
  return repeats === 0 ? undefined : spec.parameters[fixed - repeats + ((index - fixed) % repeats)];
};

/** Whether the function takes this many arguments. */
export const takes = (spec: FunctionSpec, count: number): boolean => {
  const fixed = spec.parameters.length;
  if (count < fixed) return count >= fixed - (spec.optional ?? 0);
  const repeats = spec.repeats ?? 0;
  return count === fixed || (repeats > 0 && (count - fixed) % repeats === 0);
};
