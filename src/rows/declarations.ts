import type { Label, Model, RecordTable, RowSpec, Section } from './definition';
import { didYouMean, nearest, type Problem } from './errors';
import { canonicalInput } from './inputs';
import { type CompiledInput, PERIOD, SINGLE } from './program';
import type { Symbol, Symbols } from './symbols';
import { BASE_UNITS, NONE, parseUnit, type Unit } from './units';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SECTION_ID = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/;
const RESERVED: ReadonlySet<string> = new Set([PERIOD, SINGLE]);

/** Collects every name of the model, and every problem of its declarations. */
export const declare = (model: Model, report: (problem: Problem) => void): Symbols => {
  const declarations = new Declarations(report);
  if (!Number.isInteger(model.periods) || model.periods < 1) {
    report({
      code: 'badInput',
      ref: 'model',
      sentence: `The model has ${model.periods} periods.`,
      fix: 'Give a whole number, 1 or more.',
    });
  }
  for (const section of model.sections) declarations.section(section);
  for (const table of model.tables) declarations.table(table);
  return {
    all: declarations.all,
    inputs: declarations.inputs,
    sectionLabels: declarations.labels,
    globals: model.sections.filter((section) => section.global === true).map(({ id }) => id),
  };
};

class Declarations {
  readonly all = new Map<string, Symbol>();
  readonly inputs = new Map<string, CompiledInput>();
  readonly labels = new Map<string, Label>();

  constructor(private readonly report: (problem: Problem) => void) {}

  section({ id, label, inputs, rows }: Section): void {
    if (!this.id(id, label)) return;
    for (const [name, { label: inputLabel, unit, value, path }] of Object.entries(inputs)) {
      const symbol = this.name({ section: id, name, target: 'input', axis: SINGLE }, unit);
      if (symbol !== undefined) this.input(symbol, inputLabel, [value], path);
    }
    for (const [name, spec] of Object.entries(rows)) {
      const axis = spec.single === true ? SINGLE : PERIOD;
      this.row({ section: id, name, target: 'row', axis, spec });
    }
  }

  table({ id, label, size, inputs, columns }: RecordTable): void {
    if (!this.id(id, label)) return;
    if (!Number.isInteger(size) || size < 0) {
      this.report({
        code: 'badInput',
        ref: id,
        sentence: `The table has ${size} records.`,
        fix: 'Give a whole number, 0 or more.',
      });
    }
    for (const [name, { label: inputLabel, unit, values, path }] of Object.entries(inputs)) {
      const symbol = this.name({ section: id, name, target: 'input', axis: id }, unit);
      if (symbol === undefined) continue;
      this.input(symbol, inputLabel, values, path);
      if (values.length === size) continue;
      this.report({
        code: 'badInput',
        ref: symbol.ref,
        sentence: `The column has ${values.length} values and the table ${size} records.`,
        fix: 'Give one value for each record.',
      });
    }
    for (const [name, spec] of Object.entries(columns)) {
      this.row({ section: id, name, target: 'row', axis: id, spec });
      if (spec.single !== true) continue;
      this.report({
        code: 'single',
        ref: `${id}.${name}`,
        formula: spec.formula,
        sentence: 'A column of a table has one value per record; it cannot be a single cell.',
        fix: 'Move the row to a section.',
      });
    }
  }

  /** Sections and tables share one namespace; false where the id is taken. */
  private id(id: string, label: Label): boolean {
    if (this.labels.has(id)) {
      this.report({
        code: 'duplicate',
        ref: id,
        sentence: 'Two sections or tables have this id.',
        fix: 'Rename one.',
      });
      return false;
    }
    if (!SECTION_ID.test(id) || RESERVED.has(id)) {
      this.report({
        code: 'badName',
        ref: id,
        sentence: `${JSON.stringify(id)} cannot be the id of a section or table.`,
        fix: 'Use letters, digits and _, in parts joined by dots; period and single are taken.',
      });
    }
    this.labels.set(id, label);
    return true;
  }

  private name(symbol: Omit<Symbol, 'ref' | 'unit'>, unitText: string): Symbol | undefined {
    const ref = `${symbol.section}.${symbol.name}`;
    if (!NAME.test(symbol.name)) {
      this.report({
        code: 'badName',
        ref,
        sentence: `${JSON.stringify(symbol.name)} cannot be a name.`,
        fix: 'Use letters, digits and _, beginning with a letter.',
      });
    }
    if (this.all.has(ref)) {
      this.report({
        code: 'duplicate',
        ref,
        sentence: 'Two rows or inputs have this name.',
        fix: 'Rename one.',
      });
      return undefined;
    }
    const declared = { ...symbol, ref, unit: this.unit(ref, unitText) };
    this.all.set(ref, declared);
    return declared;
  }

  private unit(ref: string, text: string): Unit {
    const unit = parseUnit(text);
    if (unit !== undefined) return unit;
    this.report({
      code: 'badUnit',
      ref,
      sentence: `${JSON.stringify(text)} is not a unit.${didYouMean(nearest(text, BASE_UNITS))}`,
      fix: `Write products and one quotient of ${BASE_UNITS.join(', ')}.`,
    });
    return NONE;
  }

  private row(symbol: Omit<Symbol, 'ref' | 'unit' | 'spec'> & { readonly spec: RowSpec }): void {
    const declared = this.name(symbol, symbol.spec.unit);
    if (declared?.unit.name !== 'text') return;
    this.report({
      code: 'text',
      ref: declared.ref,
      formula: symbol.spec.formula,
      sentence: 'A row is a number; only inputs can be text.',
      fix: 'Use a flag or a number for what the text says.',
    });
  }

  private input(symbol: Symbol, label: Label, values: readonly unknown[], path: string | undefined): void {
    const { ref, section, name, axis, unit } = symbol;
    const data = canonicalInput(ref, unit, values, this.report);
    this.inputs.set(ref, {
      ref,
      section,
      name,
      label,
      axis,
      unit,
      data,
      ...(path === undefined ? {} : { path }),
    });
  }
}
