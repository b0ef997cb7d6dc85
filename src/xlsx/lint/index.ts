export { lintWorkbook, type LintOptions } from './lint';
export { type DeclaredException, ExceptionFileError, exceptionsFromJson } from './exceptions/declared';
export type { ExceptionUsed, Extent, Finding, LintReport, RuleResult } from './report';
export { type Kind as LintKind, KINDS as LINT_KINDS } from './rules/kinds';
export { type Rule as LintRule, RULES as LINT_RULES } from './rules/rules';
