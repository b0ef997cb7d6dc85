import type { Area } from '../../../workbook/plan';
import { parseArea } from '../../read/references';
import type { Book } from '../book/book';
import type { Issue } from '../context';
import type { ExceptionUsed } from '../report';
import { type Kind, KINDS, type Words } from '../rules/kinds';
import { RULES } from '../rules/rules';
import type { DeclaredException } from './declared';

interface Exception {
  readonly declared: DeclaredException;
  readonly rule: number;
  /** undefined: every sheet, and the workbook itself. */
  readonly sheet: number | undefined;
  /** undefined: the whole sheet. */
  readonly area: Area | undefined;
  count: number;
}

export interface Applied {
  readonly kept: readonly Issue[];
  /** Faults let pass, by rule. */
  readonly excepted: ReadonlyMap<number, number>;
  readonly used: readonly ExceptionUsed[];
}

/** Rules that are about exceptions know none. */
const OWN_RULE = 28;
/** An exception from it says what a sheet is for: it stands whether or not the sheet has figures yet. */
const KIND_OF_SHEET = 1;

/** Lets pass what is declared with a reason; what is wrong with a declaration becomes a fault itself. */
export function applied(
  issues: readonly Issue[],
  declared: readonly DeclaredException[],
  book: Book,
): Applied {
  const faults: Issue[] = [];
  const exceptions = declared.flatMap((each) => read(each, book, faults) ?? []);
  const excepted = new Map<number, number>();
  const kept = issues.filter((issue) => {
    const { rule } = KINDS[issue.kind];
    const found = exceptions.find((exception) => covers(exception, issue, rule));
    if (found === undefined) return true;
    found.count += 1;
    excepted.set(rule, (excepted.get(rule) ?? 0) + 1);
    return false;
  });
  for (const { declared: each, rule, count } of exceptions)
    if (count === 0 && rule !== KIND_OF_SHEET) faults.push(fault('unusedException', each.from));
  return { kept: [...kept, ...faults], excepted, used: exceptions.map(usedOf) };
}

function fault(kind: Kind, from: string, words: Words = {}): Issue {
  return {
    kind,
    sheet: undefined,
    area: undefined,
    words: { ...words, from },
    formula: undefined,
    key: from,
  };
}

function read(declared: DeclaredException, book: Book, faults: Issue[]): Exception | undefined {
  const { from } = declared;
  const rule = Number(String(declared.rule).replace(/^(?:规则|rule)\s*/i, ''));
  const name = all(declared.sheet);
  const range = all(declared.range);
  const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const area = parseArea(range);
  const complaint = ((): Words | undefined => {
    if (rule === OWN_RULE || !RULES.some(({ id }) => id === rule))
      return { zh: `没有规则“${declared.rule}”`, en: `there is no rule "${declared.rule}"` };
    if (name !== '' && sheet === undefined)
      return { zh: `没有工作表“${name}”`, en: `there is no sheet "${name}"` };
    if (range !== '' && area === undefined) return { zh: `“${range}”不是范围`, en: `"${range}" is no range` };
    return undefined;
  })();
  if (complaint !== undefined) faults.push(fault('unreadException', from, complaint));
  else if ((declared.reason ?? '').trim() === '') faults.push(fault('noReason', from));
  else return { declared, rule, sheet: sheet?.index, area, count: 0 };
  return undefined;
}

/** '*' and nothing both mean all. */
const all = (text: string | undefined): string => ((text ?? '').trim() === '*' ? '' : (text ?? '').trim());

function covers({ rule, sheet, area }: Exception, issue: Issue, ruleOfIssue: number): boolean {
  if (rule !== ruleOfIssue) return false;
  if (sheet !== undefined && sheet !== issue.sheet?.index) return false;
  return area === undefined || (issue.area !== undefined && holds(area, issue.area));
}

const holds = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

const usedOf = ({ declared, rule, count }: Exception): ExceptionUsed => ({
  rule,
  sheet: all(declared.sheet) || null,
  range: all(declared.range) || null,
  reason: (declared.reason ?? '').trim(),
  from: declared.from,
  count,
});
