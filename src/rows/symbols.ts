import type { Label, Model, RowSpec } from './definition';
import { didYouMean, nearest, type Problem } from './errors';
import { canonicalInput } from './inputs';
import { type Axis, type CompiledInput, PERIOD, SINGLE } from './program';
import { BASE_UNITS, NONE, parseUnit, type Unit } from './units';

/** A row or input under its qualified name, before formulas are read. */
export interface Symbol {
  readonly ref: string;
  readonly section: string;
  readonly name: string;
  readonly target: 'row' | 'input';
  readonly axis: Axis;
  readonly unit: Unit;
  readonly spec?: RowSpec;
}

export interface Symbols {
  readonly all: ReadonlyMap<string, Symbol>;
  readonly inputs: ReadonlyMap<string, CompiledInput>;
  readonly sectionLabels: ReadonlyMap<string, Label>;
  readonly globals: readonly string[];
}

type Report = (problem: Problem) => void;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SECTION_ID = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/;
const RESERVED: ReadonlySet<string> = new Set([PERIOD, SINGLE]);

/** Collects every name of the model, and every problem of its declarations. */
export const readSymbols = (model: Model, report: Report): Symbols => {
  const all = new Map<string, Symbol>();
  const inputs = new Map<string, CompiledInput>();
  const sectionLabels = new Map<string, Label>();

  if (!Number.isInteger(model.periods) || model.periods < 1) {
    report({
      code: 'badInput',
      ref: 'model',
      sentence: `The model has ${model.periods} periods.`,
      fix: 'Give a whole number, 1 or more.',
    });
  }

  const declareSection = (id: string, label: Label): boolean => {
    if (sectionLabels.has(id)) {
      report({
        code: 'duplicate',
        ref: id,
        sentence: 'Two sections or tables have this id.',
        fix: 'Rename one.',
      });
      return false;
    }
    if (!SECTION_ID.test(id) || RESERVED.has(id)) {
      report({
        code: 'badName',
        ref: id,
        sentence: `${JSON.stringify(id)} cannot be the id of a section or table.`,
        fix: 'Use letters, digits and _, in parts joined by dots; period and single are taken.',
      });
    }
    sectionLabels.set(id, label);
    return true;
  };

  const declare = (symbol: Omit<Symbol, 'ref' | 'unit'>, unitText: string): Symbol | undefined => {
    const ref = `${symbol.section}.${symbol.name}`;
    if (!NAME.test(symbol.name)) {
      report({
        code: 'badName',
        ref,
        sentence: `${JSON.stringify(symbol.name)} cannot be a name.`,
        fix: 'Use letters, digits and _, beginning with a letter.',
      });
    }
    if (all.has(ref)) {
      report({
        code: 'duplicate',
        ref,
        sentence: 'Two rows or inputs have this name.',
        fix: 'Rename one.',
      });
      return undefined;
    }
    const unit = parseUnit(unitText);
    if (unit === undefined) {
      report({
        code: 'badUnit',
        ref,
        sentence: `${JSON.stringify(unitText)} is not a unit.${didYouMean(nearest(unitText, BASE_UNITS))}`,
        fix: `Write products and one quotient of ${BASE_UNITS.join(', ')}.`,
      });
    }
    const declared = { ...symbol, ref, unit: unit ?? NONE };
    all.set(ref, declared);
    return declared;
  };

  const declareInput = (
    symbol: Symbol,
    label: Label,
    values: readonly unknown[],
    path: string | undefined,
  ): void => {
    const data = canonicalInput(symbol.ref, symbol.unit, values, report);
    inputs.set(symbol.ref, {
      ref: symbol.ref,
      section: symbol.section,
      name: symbol.name,
      label,
      axis: symbol.axis,
      unit: symbol.unit,
      data,
      ...(path === undefined ? {} : { path }),
    });
  };

  for (const section of model.sections) {
    if (!declareSection(section.id, section.label)) continue;
    for (const [name, spec] of Object.entries(section.inputs)) {
      const symbol = declare({ section: section.id, name, target: 'input', axis: SINGLE }, spec.unit);
      if (symbol !== undefined) declareInput(symbol, spec.label, [spec.value], spec.path);
    }
    for (const [name, spec] of Object.entries(section.rows)) {
      const axis = spec.single === true ? SINGLE : PERIOD;
      declare({ section: section.id, name, target: 'row', axis, spec }, spec.unit);
    }
  }

  for (const table of model.tables) {
    if (!declareSection(table.id, table.label)) continue;
    if (!Number.isInteger(table.size) || table.size < 0) {
      report({
        code: 'badInput',
        ref: table.id,
        sentence: `The table has ${table.size} records.`,
        fix: 'Give a whole number, 0 or more.',
      });
    }
    for (const [name, spec] of Object.entries(table.inputs)) {
      const symbol = declare({ section: table.id, name, target: 'input', axis: table.id }, spec.unit);
      if (symbol === undefined) continue;
      declareInput(symbol, spec.label, spec.values, spec.path);
      if (spec.values.length !== table.size) {
        report({
          code: 'badInput',
          ref: symbol.ref,
          sentence: `The column has ${spec.values.length} values and the table ${table.size} records.`,
          fix: 'Give one value for each record.',
        });
      }
    }
    for (const [name, spec] of Object.entries(table.columns)) {
      if (spec.single === true) {
        report({
          code: 'single',
          ref: `${table.id}.${name}`,
          formula: spec.formula,
          sentence: 'A column of a table has one value per record; it cannot be a single cell.',
          fix: 'Move the row to a section.',
        });
      }
      declare({ section: table.id, name, target: 'row', axis: table.id, spec }, spec.unit);
    }
  }

  for (const symbol of all.values()) {
    if (symbol.spec !== undefined && symbol.unit.name === 'text') {
      report({
        code: 'text',
        ref: symbol.ref,
        formula: symbol.spec.formula,
        sentence: 'A row is a number; only inputs can be text.',
        fix: 'Use a flag or a number for what the text says.',
      });
    }
  }

  const globals = model.sections.filter((s) => s.global === true).map((s) => s.id);
  return { all, inputs, sectionLabels, globals };
};

export type Resolution =
  | { readonly found: Symbol }
  | { readonly found: undefined; readonly ambiguous: readonly string[]; readonly near: readonly string[] };

/**
 * What a written name means in a section: its own rows and inputs first, then
 * those of global sections; with a dot, the name before the last dot is the section.
 */
export const resolve = (symbols: Symbols, section: string, written: string): Resolution => {
  if (written.includes('.')) {
    const found = symbols.all.get(written);
    if (found !== undefined) return { found };
    return { found: undefined, ambiguous: [], near: suggest(symbols, section, written) };
  }
  const own = symbols.all.get(`${section}.${written}`);
  if (own !== undefined) return { found: own };
  const matches = symbols.globals
    .map((id) => symbols.all.get(`${id}.${written}`))
    .filter((symbol) => symbol !== undefined);
  const [first, second] = matches;
  if (first !== undefined && second === undefined) return { found: first };
  return {
    found: undefined,
    ambiguous: matches.map((symbol) => symbol.ref),
    near: matches.length > 0 ? [] : suggest(symbols, section, written),
  };
};

const suggest = (symbols: Symbols, section: string, written: string): string[] => {
  if (written.includes('.')) {
    const name = written.slice(written.lastIndexOf('.') + 1);
    const close = nearest(written, symbols.all.keys());
    if (close.length > 0) return close;
    return [...symbols.all.values()]
      .filter((s) => s.name === name)
      .slice(0, 3)
      .map((s) => s.ref);
  }
  const elsewhere = [...symbols.all.values()].filter((s) => s.name === written);
  if (elsewhere.length > 0) return elsewhere.slice(0, 3).map((s) => s.ref);
  const seen: string[] = [];
  for (const symbol of symbols.all.values()) {
    if (symbol.section === section || symbols.globals.includes(symbol.section)) seen.push(symbol.name);
  }
  const close = nearest(written, seen);
  if (close.length > 0) return close;
  // Nothing near in sight: perhaps a slip in a name of another section.
  const names = new Set(
    nearest(
      written,
      [...symbols.all.values()].map((s) => s.name),
    ),
  );
  return [...symbols.all.values()]
    .filter((s) => names.has(s.name))
    .slice(0, 3)
    .map((s) => s.ref);
};
