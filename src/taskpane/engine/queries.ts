import type { Wording } from '../../analysis';
import { checks } from './checks';
import { explain } from './explain';
import { funding } from './funding';
import { tryFacility } from './funding-change';
import { fundingCurve } from './funding-curve';
import { fit } from './fit';
import { gap, gapPairs } from './gap';
import { tryGap } from './gap-try';
import { header, home } from './home';
import { inputs } from './inputs';
import { collectedProject, type Entered } from './inputs-entered';
import { inputEdits, tryInput } from './inputs-entry';
import { searchInputs } from './inputs-search';
import { searchParameters } from './scenario-parameter';
import type { Opened } from './opened';
import { policy } from './policy';
import { removeOverride, setOverride } from './policy-override';
import { parameter } from './policy-parameter';
import type { ReportFile, ReportRequest } from './report';
import { relocation } from './relocation';
import { calculateHousehold } from './relocation-calculator';
import { householdPage } from './relocation-households';
import { matching } from './relocation-matching';
import { leverResult, resultPlaces, resultStanding, scenarioResult } from './results';
import { dropScenario, keepScenario, scenarioAsDraft, scenarioDraft } from './scenario-draft';
import { scenarioList } from './scenario-list';
import { draftOutcome, scenarioRun } from './scenario-run';
import { sensitivityFactor, sensitivityGrid, sensitivityTerms } from './sensitivity';

/** A page's question: what it shows, ready in words, of the opened project. */
type Query = (opened: Opened, wording: Wording, ...asked: never[]) => unknown;

/** What composes and renders reports comes with the first of them. */
const report = async (opened: Opened, wording: Wording, request: ReportRequest): Promise<ReportFile> =>
  (await import('./report')).report(opened, wording, request);

/** Every question that a page may ask; answers hold plain data only, because they cross from a worker. */
export const queries = {
  header,
  home,
  fit,
  checks,
  explain,
  report,
  policy,
  parameter,
  setOverride,
  removeOverride,
  relocation,
  householdPage,
  calculateHousehold,
  matching,
  funding,
  fundingCurve,
  tryFacility,
  gap,
  gapPairs,
  tryGap,
  scenarioList,
  scenarioRun,
  resultPlaces,
  resultStanding,
  scenarioResult,
  leverResult,
  draftOutcome,
  scenarioDraft,
  scenarioAsDraft,
  keepScenario,
  dropScenario,
  searchParameters,
  sensitivityTerms,
  sensitivityFactor,
  sensitivityGrid,
} as const satisfies Readonly<Record<string, Query>>;

/** A form's question: what it shows of the input sheets, whether or not they make a project. */
type FormQuery = (entered: Entered, wording: Wording, ...asked: never[]) => unknown;

/** Every question that a form may ask. */
export const formQueries = {
  inputs,
  tryInput,
  inputEdits,
  searchInputs,
  collectedProject,
} as const satisfies Readonly<Record<string, FormQuery>>;

export type Queries = typeof queries & typeof formQueries;
export type QueryName = keyof Queries;
/** What a question asks beyond the project itself. */
export type Asked<K extends QueryName> =
  Parameters<Queries[K]> extends [Opened | Entered, Wording?, ...infer Rest] ? Rest : never;
/** What it is answered with, now or once it is worked out. */
export type Answer<K extends QueryName> = Awaited<ReturnType<Queries[K]>>;
