import { type AstExpression, parse, tokenize, translateFormulaToR1C1 } from '@borgar/fx';
import { children, type Expr, lengthOf, type Program } from '../../../src/rows/index';
import { cellAt, columnName, excelFormula, type Layout } from '../../../src/rows/excel/index';

/** What Excel 2016 and later, WPS, LibreOffice 7.4 and HyperFormula all have, none of it volatile. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  `ABS AND AVERAGE COUNT COUNTIFS EDATE EOMONTH IF IFERROR INDEX INT IRR ISTEXT MATCH MAX MAXIFS MIN MINIFS MOD MONTH
   N NOT OR PMT ROUND ROUNDDOWN ROUNDUP SUBSTITUTE SUM SUMIFS SUMPRODUCT YEAR`.split(/\s+/),
);

const parts = (node: AstExpression): readonly AstExpression[] =>
  node.type === 'CallExpression' || node.type === 'BinaryExpression' || node.type === 'UnaryExpression'
    ? node.arguments
    : [];

/** How deep IF stands in IF. */
const depthOfIf = (node: AstExpression): number =>
  Math.max(0, ...parts(node).map(depthOfIf)) +
  (node.type === 'CallExpression' && node.callee.name === 'IF' ? 1 : 0);

/** Functions of the language that say "empty where there is nothing" and so become an IF. */
const CHOICES: ReadonlySet<string> = new Set(['IF', 'RATIO', 'MIN', 'MAX', 'AVERAGE', 'AVERAGEIFS']);

const depthOfChoices = (expr: Expr): number =>
  Math.max(0, ...children(expr).map(depthOfChoices)) +
  (expr.type === 'call' && CHOICES.has(expr.name) ? 1 : 0);

const mostArguments = (node: AstExpression): number =>
  Math.max(0, ...parts(node).map(mostArguments), node.type === 'CallExpression' ? parts(node).length : 0);

/** Levels of calls in calls; Excel takes 64. */
const depthOfCalls = (node: AstExpression): number =>
  Math.max(0, ...parts(node).map(depthOfCalls)) + (node.type === 'CallExpression' ? 1 : 0);

/** What is wrong with a row's formula in every cell asked for; one sentence each. */
export const faultsOf = (program: Program, layout: Layout, ref: string, everyCell: boolean): string[] => {
  const row = program.rows.get(ref)!;
  const place = layout.place(ref)!;
  const formula = excelFormula(program, layout, ref);
  const count = lengthOf(program, row.axis);
  if (count === 0) return [];
  const faults: string[] = [];
  const fault = (sentence: string): void => void faults.push(`${ref}: ${sentence}: ${formula.at(0)}`);

  const cells = everyCell
    ? Array.from({ length: count }, (_, t) => t)
    : [0, 1, count - 2, count - 1].filter((t) => t >= 0 && t < count);
  for (const t of cells) {
    const { row: line, column } = cellAt(place, t);
    const r1c1 = translateFormulaToR1C1(formula.at(t), `${columnName(column)}${line + 1}`);
    if (r1c1 !== formula.r1c1) fault(`cell ${t} is ${r1c1} in R1C1, not ${formula.r1c1}`);
  }

  const last = formula.at(count - 1);
  if (last.length > 8192) fault(`${last.length} characters`);
  const tokens = tokenize(last);
  for (const { type, value } of tokens) {
    if (type === 'func' && !EVERYWHERE.has(value)) fault(`${value} is not everywhere`);
    if (type === 'error' || type === 'unknown') fault(`${value} in it`);
  }
  const tree = parse(tokens);
  const allowed = depthOfChoices(row.expr);
  if (depthOfIf(tree) > allowed) fault(`IF ${depthOfIf(tree)} deep, where ${allowed} would do`);
  if (mostArguments(tree) > 255) fault(`${mostArguments(tree)} arguments`);
  if (depthOfCalls(tree) > 64) fault(`${depthOfCalls(tree)} calls deep`);
  return faults;
};
