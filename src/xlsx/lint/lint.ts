import type { WorkbookFile } from '../read/workbook-file';
import { bookOf } from './book/book';
import { Graph } from './book/graph';
import { formulaOf } from './book/sheet';
import { checkAxes } from './checks/axes';
import { checkCover } from './checks/cover';
import { checkFlow } from './checks/flow';
import { checkFormulas } from './checks/formulas';
import { checkHidden } from './checks/hidden';
import { checkInputs, checkProtection } from './checks/inputs';
import { checkLabels } from './checks/labels';
import { checkLinks, checkLoops } from './checks/links';
import { checkMaster } from './checks/master';
import { checkNames } from './checks/names';
import { oddities } from './checks/rows';
import { checkSoundness } from './checks/soundness';
import { cellKey, type Context, inputsOf, type Issue, type Report, usesOf } from './context';
import { applied } from './exceptions/apply';
import type { DeclaredException } from './exceptions/declared';
import { exceptionsFromWorkbook } from './exceptions/sheet';
import { findingsOf } from './merge';
import type { LintReport, RuleResult } from './report';
import { KINDS } from './rules/kinds';
import { RULES } from './rules/rules';

export interface LintOptions {
  /** Beside those that the workbook declares itself. */
  readonly exceptions?: readonly DeclaredException[];
}

const CHECKS: readonly ((context: Context) => void)[] = [
  checkInputs,
  checkAxes,
  checkFlow,
  checkLabels,
  checkFormulas,
  checkLinks,
  checkLoops,
  checkMaster,
  checkHidden,
  checkCover,
  checkProtection,
  checkNames,
  checkSoundness,
];

/**
 * A workbook, ours or a stranger's, held against the 24 modelling rules as far as a machine can, and against what
 * goes wrong in any workbook (errors, outside links, numbers stored as text). Nothing is computed anew: values are
 * those the file has. Pure: the same file gives the same report.
 *
 * @param file as `readWorkbook` returns it
 * @param options.exceptions declared faults that are meant, each with its reason
 */
export function lintWorkbook(file: WorkbookFile, options: LintOptions = {}): LintReport {
  const book = bookOf(file);
  const issues: Issue[] = [];
  const report: Report = (kind, { sheet, row, column, rows = 1, columns = 1, formula, key }, words = {}) => {
    const area = row === undefined || column === undefined ? undefined : { row, column, rows, columns };
    issues.push({ kind, sheet, area, words, formula, key: key ?? JSON.stringify(words) });
  };
  const odd = oddities(book);
  for (const { kind, sheet, row, column, form, expected, found } of odd) {
    const formula = formulaOf(sheet, row, column)?.formula;
    const where = {
      sheet,
      row,
      column,
      key: form?.r1c1 ?? '',
      ...(formula === undefined ? {} : { formula }),
    };
    report(kind, where, { expected, found });
  }
  const { isUsed, feeding } = usesOf(book);
  const oddCells = new Set(odd.map(({ sheet, row, column }) => cellKey(sheet.index, row, column)));
  const context: Context = {
    book,
    graph: new Graph(book),
    report,
    isUsed,
    feeding,
    odd: oddCells,
    inputs: inputsOf(book, isUsed, oddCells),
  };
  for (const check of CHECKS) check(context);
  const declared = [...exceptionsFromWorkbook(file), ...(options.exceptions ?? [])];
  const { kept, excepted, used } = applied(issues, declared, book);
  const findings = findingsOf(kept);
  return {
    findings,
    rules: resultsOf(findings, excepted),
    exceptions: used,
    sheets: file.sheets.length,
    formulas: book.formulas.length,
  };
}

function resultsOf(findings: LintReport['findings'], excepted: ReadonlyMap<number, number>): RuleResult[] {
  return RULES.map(({ id, name, extent }) => {
    const count = findings.filter(({ kind }) => KINDS[kind].rule === id).length;
    return {
      rule: id,
      name,
      extent,
      result: extent === 'none' ? 'notCheckable' : count > 0 ? 'fail' : 'pass',
      findings: count,
      excepted: excepted.get(id) ?? 0,
    };
  });
}
