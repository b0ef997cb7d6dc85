import { checkApplicability, rowsThatMayBeNA } from './applicability';
import { eachReference, type Expr } from './ast';
import type { Circular } from './cycles';
import { declare } from './declarations';
import type { Model } from './definition';
import { position, type Problem, RowsError } from './errors';
import { parseFormula } from './parse';
import type { CompiledRow, Precedent, Program } from './program';
import { schedule } from './schedule';
import type { Symbol, Symbols } from './symbols';
import { typeValue } from './typing';
import { sayUnit } from './units';
import { sure } from './sure';

/**
 * Checks a model and puts its rows in order.
 *
 * @throws RowsError with every problem: names, syntax, units, axes, values that
 * may be not applicable, balances summed, circles.
 */
export const compile = (model: Model): Program => {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const symbols = declare(model, report);

  const exprs = new Map<string, Expr>();
  for (const symbol of symbols.all.values()) {
    const expr = typeRow(symbols, symbol, report);
    if (expr !== undefined) exprs.set(symbol.ref, expr);
  }

  const nullable = rowsThatMayBeNA(exprs);
  const rows = new Map<string, CompiledRow>();
  for (const [ref, expr] of exprs) {
    const symbol = sure(symbols.all.get(ref));
    if (symbol.spec === undefined) continue;
    const { formula } = symbol.spec;
    checkApplicability(
      expr,
      (other) => nullable.has(other),
      (where) => {
        report({
          code: 'notApplicable',
          ref,
          formula,
          at: position(formula, where.span),
          sentence: `${formula.slice(...where.span)} may be not applicable, and is computed with.`,
          fix: 'In Excel it is then empty text, greater than any number. Write N(…) for 0, or test APPLICABLE(…).',
        });
      },
    );
    rows.set(ref, {
      ref,
      section: symbol.section,
      name: symbol.name,
      spec: symbol.spec,
      axis: symbol.axis,
      unit: symbol.unit,
      expr,
      precedents: precedentsOf(expr),
      nullable: nullable.has(ref),
    });
  }

  const { passes, circular } = schedule(rows);
  for (const circle of circular) report(tellCircle(circle, rows));
  if (problems.length > 0) throw new RowsError(problems);

  return {
    model,
    periods: model.periods,
    sectionLabels: symbols.sectionLabels,
    rows,
    inputs: symbols.inputs,
    tables: new Map(model.tables.map((table) => [table.id, table.size])),
    passes,
  };
};

const typeRow = (
  symbols: Symbols,
  { ref, section, axis, unit, spec }: Symbol,
  report: (problem: Problem) => void,
): Expr | undefined => {
  if (spec === undefined) return undefined;
  const { formula } = spec;
  const parsed = parseFormula(formula);
  if ('fault' in parsed) {
    const { code, span, sentence, fix } = parsed.fault;
    report({ code, ref, formula, at: position(formula, span), sentence, fix });
    return undefined;
  }
  let faults = 0;
  const expr = typeValue(
    {
      symbols,
      section,
      axis,
      fault: (code, span, sentence, fix) => {
        faults += 1;
        report({ code, ref, formula, at: position(formula, span), sentence, fix });
      },
    },
    parsed.tree,
  );
  if (faults === 0 && expr.unit !== undefined && expr.unit !== unit) {
    report({
      code: 'unitMismatch',
      ref,
      formula,
      at: position(formula, expr.span),
      sentence: `The row is declared in ${sayUnit(unit)}, and its formula gives ${sayUnit(expr.unit)}.`,
      fix: 'Correct the one or the other.',
    });
  }
  return expr;
};

const precedentsOf = (expr: Expr): readonly Precedent[] => {
  const found = new Map<string, Precedent>();
  eachReference(expr, ({ ref, how, offset }) => {
    found.set(`${ref} ${how} ${offset}`, { ref, how, offset });
  });
  return [...found.values()];
};

const WHY = {
  samePeriod: 'The rows need each other in the same period',
  bothWays: 'The rows look at each other both back with PREV and ahead with NEXT',
  wholeRow: 'A row needs all values of a row that needs it',
} as const;

const FIX = {
  samePeriod: 'Break the circle: look back with PREV, or compute one of them from inputs.',
  bothWays: 'Compute one of the two directions in rows of its own.',
  wholeRow: 'Break the circle: a row over time cannot feed on its own total.',
} as const;

const tellCircle = ({ cycle, why }: Circular, rows: ReadonlyMap<string, CompiledRow>): Problem => {
  // Told from the row that stands first in the model.
  const order = [...rows.keys()];
  const start = cycle.reduce(
    (least, ref, i) => (order.indexOf(ref) < order.indexOf(sure(cycle[least])) ? i : least),
    0,
  );
  const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
  const [first = ''] = turned;
  const named = [...turned, first].map((ref) => `${ref} (${rows.get(ref)?.spec.label.en ?? ''})`);
  const formula = rows.get(first)?.spec.formula;
  return {
    code: 'cycle',
    ref: first,
    ...(formula === undefined ? {} : { formula }),
    sentence: `${WHY[why]}: ${named.join(' → ')}.`,
    fix: FIX[why],
  };
};
