import type { Wording } from '../../analysis';
import { runScenario, scenariosOf } from '../../analysis/scenarios';
import type { Block } from '../../excel';
import { digestIn, RESULT_PLACES, scenarioValues, stampDigest } from '../../workbook/results';
import { sheetName } from '../../workbook/sheet-names';
import type { Opened } from './opened';

const { sheet: SHEET, areas: AREAS } = RESULT_PLACES.scenarios;

/** Where the workbook keeps its comparison of scenarios, to look at what stands there; the stamp comes first. */
export const scenarioPlaces = ({ lang }: Opened): readonly Block[] =>
  AREAS.map((area) => ({ sheet: sheetName(SHEET, lang), area, values: [] }));

/** What the workbook's own comparison is: nothing yet, of the inputs as they are, or of others. */
export const scenarioStanding = (
  { project }: Opened,
  _: Wording,
  stamp: Block | undefined,
): 'none' | 'fresh' | 'stale' => {
  const text = stamp?.values.at(-1)?.[0];
  const digest = text?.kind === 'text' ? digestIn(text.value) : undefined;
  if (digest === undefined) return 'none';
  return digest === stampDigest(project) ? 'fresh' : 'stale';
};

/** The comparison as the workbook keeps it, in its own language and unit: each scenario run anew and stamped. */
export const scenarioResult = (
  opened: Opened,
  _: Wording,
  { ids, at }: { readonly ids: readonly string[]; readonly at: string },
): readonly Block[] => {
  const known = scenariosOf(opened.project);
  const outcomes = ids.flatMap((id) => {
    const scenario = known.find((each) => each.id === id);
    return scenario === undefined ? [] : [runScenario(opened.evaluation, scenario, { unit: opened.unit })];
  });
  const values = scenarioValues(opened.drawn().draft, outcomes, at);
  return scenarioPlaces(opened).map((block, index) => ({ ...block, values: values[index] ?? [] }));
};
