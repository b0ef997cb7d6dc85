import { cite, type Finding, type Wording } from '../../analysis';
import type { Place } from '../../excel';
import type { Decimal } from '../../finance/decimal';
import { formatRatio } from '../../i18n';
import { isParameterId } from '../../policy';
import { spotPlace, tellingIndex } from './explain-places';
import type { Opened } from './opened';
import { clauseView, type ClauseView } from './policy-clause';
import { shown, shownMonth, type Shown } from './shown';

/** A line of the checklist. */
export interface CheckView {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly status: Finding['status'];
  readonly label: string;
  readonly why: string;
  readonly fix: string;
  /** What was found against what is asked; undefined for remarks, which measure nothing. */
  readonly measured:
    { readonly value: Shown; readonly relation: '≤' | '≥' | '='; readonly limit: Shown } | undefined;
  /** Month in which it is worst, in words; '' where it has none. */
  readonly when: string;
  /** Row to look at, at the end month of a period; undefined for remarks. */
  readonly row: { readonly ref: string; readonly period: string | undefined } | undefined;
  readonly place: Place | undefined;
  readonly clause: ClauseView;
}

export interface ChecksView {
  /** Errors before warnings before remarks. */
  readonly failing: readonly CheckView[];
  readonly passing: readonly CheckView[];
  readonly notApplicable: readonly CheckView[];
}

const RELATION = { atMost: '≤', atLeast: '≥', ties: '=' } as const;
const OVERRIDE = 'override_';

/** The parameter behind a check; of a remark the one whose clause it cites. */
const clauseId = (finding: Finding, { evaluation: { projectModel } }: Opened): string => {
  const { checks, policy } = projectModel;
  const spec = checks.find(({ id }) => id === finding.id);
  if (spec !== undefined) return spec.clause;
  const overridden = finding.id.replace(OVERRIDE, '');
  if (isParameterId(overridden)) return overridden;
  return policy.all().find(({ id }) => cite(id, policy) === finding.clause)?.id ?? finding.clause;
};

/** A pure number against a limit below 1 is a share, any other a multiple or a count. */
const measuredOf = (finding: Finding, opened: Opened, wording: Wording): CheckView['measured'] => {
  const { id, value, limit, unit } = finding;
  const spec = opened.evaluation.projectModel.checks.find((each) => each.id === id);
  if (spec === undefined) return undefined;
  const isShare = unit === '' && limit?.gt(0) === true && limit.lt(1);
  const say = (figure: Decimal | null): Shown => {
    const said = shown(figure, isShare ? 'share' : unit, wording);
    const isMultiple = unit === '' && !isShare && figure?.isInteger() === false;
    return isMultiple ? { ...said, text: formatRatio(figure) } : said;
  };
  return { value: say(value), relation: RELATION[spec.relation], limit: say(limit) };
};

const TAX_OFF = 'taxOff_';

/** The input that a remark is about: the switch of a tax, or the list of sources. */
const remarkPlace = (id: string, opened: Opened): Place | undefined => {
  if (!id.startsWith(TAX_OFF)) return opened.cellOf(id);
  const tax = id.replace(TAX_OFF, 'tax.');
  return opened.cellOf(`${tax}.enabled`) ?? opened.cellOf(`${tax}.mode`);
};

const placeOf = (finding: Finding, opened: Opened): Place | undefined => {
  const { row, period, id } = finding;
  if (id.startsWith(OVERRIDE)) return opened.drawn().draft.inputs.policyCell(id.replace(OVERRIDE, ''));
  if (row === '') return remarkPlace(id, opened);
  const at = opened.evaluation.periods.findIndex((month) => month === period);
  return spotPlace(opened, { ref: row, index: at < 0 ? tellingIndex(opened, row) : at });
};

const checkView = (finding: Finding, opened: Opened, wording: Wording): CheckView => {
  const { id, severity, status, label, why, fix, row, period } = finding;
  const { lang } = wording;
  const isRow = opened.evaluation.program.rows.has(row);
  return {
    id,
    severity,
    status,
    label: label[lang],
    why: why[lang],
    fix: fix[lang],
    measured: measuredOf(finding, opened, wording),
    when: shownMonth(period, lang),
    row: isRow ? { ref: row, period: period ?? undefined } : undefined,
    place: isRow || row === '' ? placeOf(finding, opened) : undefined,
    clause: clauseView(opened.evaluation.projectModel.policy, clauseId(finding, opened), lang),
  };
};

/** The checklist: what fails, why, by which clause, and what to do; then what passes and what does not apply. */
export const checks = (opened: Opened, wording: Wording): ChecksView => {
  const of = (status: Finding['status']): CheckView[] =>
    opened.evaluation.checks
      .filter((finding) => finding.status === status)
      .map((finding) => checkView(finding, opened, wording));
  return { failing: of('fail'), passing: of('pass'), notApplicable: of('notApplicable') };
};
