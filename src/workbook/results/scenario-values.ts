import type { Evaluation, Figure } from '../../analysis';
import type { ScenarioOutcome } from '../../analysis/scenarios';
import { formatMonth, unitInWords } from '../../i18n';
import type { VerdictPhase } from '../../model';
import { unitLabel } from '../cover/unit';
import { inUnit } from '../dashboard/live';
import { LIGHTS } from '../dashboard/words';
import { say, type Draft } from '../draft';
import { text } from '../grid';
import { cellValue } from '../model/values';
import type { CellValue } from '../plan';
import { stampValues } from './basis';
import { MOST_SCENARIOS, MOVED_ROWS, RESULT_PLACES, type AreaValues } from './places';

type Line = (CellValue | undefined)[];

const PHASES: readonly VerdictPhase[] = ['construction', 'operation', 'overall'];

const figureValue = (draft: Draft, figure: Figure | undefined): CellValue | undefined => {
  if (figure?.value === undefined || figure.value === null) return undefined;
  return figure.unit === 'yuan' ? inUnit(draft, figure.value) : cellValue(figure.value);
};

/** Verdicts, gaps and key figures, a column for the base and for each scenario, under their names. */
const compared = (draft: Draft, outcomes: readonly ScenarioOutcome[]): Line[] => {
  const base = draft.evaluation;
  const all: readonly Evaluation[] = [base, ...outcomes.map(({ evaluation }) => evaluation)];
  const money = text(unitLabel(draft.unit, draft.lang));
  const colours = PHASES.map((phase): Line => [
    undefined,
    ...all.map(({ verdict }) => {
      const { sign, word } = LIGHTS[verdict[phase].colour];
      return text(`${sign} ${say(draft, word)}`);
    }),
  ]);
  const gaps = PHASES.map((phase): Line => [
    money,
    ...all.map(({ verdict }) => inUnit(draft, verdict[phase].gap)),
  ]);
  const figures = base.figures.map(({ id, unit }): Line => [
    unit === 'yuan' ? money : text(unitInWords(unit, draft.lang)),
    ...all.map((each) =>
      figureValue(
        draft,
        each.figures.find((figure) => figure.id === id),
      ),
    ),
  ]);
  const names: Line = [
    undefined,
    text(draft.lang === 'zh' ? '基准' : 'Base'),
    ...outcomes.map(({ scenario }) => text(scenario.label[draft.lang])),
  ];
  return [names, ...colours, ...gaps, ...figures];
};

/** The rows of money that each scenario moved most. */
const moved = (draft: Draft, outcomes: readonly ScenarioOutcome[]): Line[] =>
  outcomes.flatMap(({ scenario, comparison }) =>
    Array.from({ length: MOVED_ROWS }, (_, index): Line => {
      const row = comparison.rows.moved[index];
      if (row === undefined) return [index === 0 ? text(scenario.label[draft.lang]) : undefined];
      return [
        index === 0 ? text(scenario.label[draft.lang]) : undefined,
        text(row.at.length > 4 ? formatMonth(row.at, draft.lang) : row.at),
        text(row.section[draft.lang]),
        text(row.label[draft.lang]),
        inUnit(draft, row.before),
        inUnit(draft, row.after),
        inUnit(draft, row.change),
      ];
    }),
  );

/** Every cell of an area, so that what stood there before goes. */
const filled = (lines: readonly Line[], rows: number, columns: number): AreaValues =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => lines[row]?.[column]),
  );

/**
 * Scenarios as the values of their sheet, stamped with the moment as it is to be read (`2026-01-02 03:04`).
 * Throws RangeError for more than the sheet has columns for: ask before.
 */
export const scenarioValues = (
  draft: Draft,
  outcomes: readonly ScenarioOutcome[],
  at: string,
): readonly AreaValues[] => {
  if (outcomes.length > MOST_SCENARIOS)
    throw new RangeError(`The sheet has room for ${MOST_SCENARIOS} scenarios, not ${outcomes.length}.`);
  const [, comparison, rows] = RESULT_PLACES.scenarios.areas;
  return [
    stampValues(draft, at),
    filled(compared(draft, outcomes), comparison?.rows ?? 0, comparison?.columns ?? 0),
    filled(moved(draft, outcomes), rows?.rows ?? 0, rows?.columns ?? 0),
  ];
};
