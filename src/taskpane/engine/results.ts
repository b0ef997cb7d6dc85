import type { Wording } from '../../analysis';
import { leverLines } from '../../analysis/levers';
import { runScenario, scenariosOf } from '../../analysis/scenarios';
import type { Block } from '../../excel';
import {
  digestIn,
  leverValues,
  RESULT_PLACES,
  scenarioValues,
  stampDigest,
  type AreaValues,
} from '../../workbook/results';
import { sheetName } from '../../workbook/sheet-names';
import { rankingOf, wordsOf } from './gap';
import type { Opened } from './opened';

/** Results that a page writes into the workbook as values. */
export type WrittenResult = 'levers' | 'scenarios';

/** Where the workbook keeps a result, to look at what stands there; the stamp comes first. */
export const resultPlaces = ({ lang }: Opened, _: Wording, id: WrittenResult): readonly Block[] =>
  RESULT_PLACES[id].areas.map((area) => ({
    sheet: sheetName(RESULT_PLACES[id].sheet, lang),
    area,
    values: [],
  }));

/** What the workbook's own result is: nothing yet, of the inputs as they are, or of others. */
export const resultStanding = (
  { project }: Opened,
  _: Wording,
  stamp: Block | undefined,
): 'none' | 'fresh' | 'stale' => {
  const text = stamp?.values.at(-1)?.[0];
  const digest = text?.kind === 'text' ? digestIn(text.value) : undefined;
  if (digest === undefined) return 'none';
  return digest === stampDigest(project) ? 'fresh' : 'stale';
};

const placed = (
  opened: Opened,
  wording: Wording,
  id: WrittenResult,
  values: readonly AreaValues[],
): readonly Block[] =>
  resultPlaces(opened, wording, id).map((block, index) => ({ ...block, values: values[index] ?? [] }));

/** The comparison as the workbook keeps it, in its own language and unit: each scenario run anew and stamped. */
export const scenarioResult = (
  opened: Opened,
  wording: Wording,
  { ids, at }: { readonly ids: readonly string[]; readonly at: string },
): readonly Block[] => {
  const known = scenariosOf(opened.project);
  const outcomes = ids.flatMap((id) => {
    const scenario = known.find((each) => each.id === id);
    return scenario === undefined ? [] : [runScenario(opened.evaluation, scenario, { unit: opened.unit })];
  });
  return placed(opened, wording, 'scenarios', scenarioValues(opened.drawn().draft, outcomes, at));
};

/** The ranking of levers as the dashboard keeps it, in the workbook's language and unit, stamped. */
export const leverResult = (
  opened: Opened,
  wording: Wording,
  { target, at }: { readonly target: string; readonly at: string },
): readonly Block[] => {
  const lines = leverLines(rankingOf(opened, target), wordsOf(opened, opened));
  return placed(opened, wording, 'levers', leverValues(opened.drawn().draft, lines, at));
};
