import type { Label, RowSpec } from './definition';
import { nearest } from './errors';
import type { Axis, CompiledInput } from './program';
import type { Unit } from './units';

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
