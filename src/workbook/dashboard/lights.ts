import { VERDICT_COLOURS, type Colour, type VerdictPhase } from '../../model';
import { columnName } from '../../rows';
import { say, type Draft } from '../draft';
import { text, type Grid } from '../grid';
import type { Cell, StyleId } from '../plan';
import { overallPreface, sentencesOf } from './cases';
import { quoted, ref } from './live';
import { prefaceRanges, sentenceRange } from './rules';
import { LIGHTS, REBUILD } from './words';

const colourRow = (phase: VerdictPhase): string => `verdict.${phase}Colour`;

const colourOf = (draft: Draft, phase: VerdictPhase): number => draft.exact.cell(colourRow(phase)).toNumber();

const lightWords = (draft: Draft, colour: Colour): string =>
  `${LIGHTS[colour].sign} ${say(draft, LIGHTS[colour].word)}`;

/** Sign and word of a verdict, or that the workbook must be built again. */
const light = (draft: Draft, phase: VerdictPhase): Cell => {
  const words = VERDICT_COLOURS.map((colour) => lightWords(draft, colour));
  const chosen = `CHOOSE(${ref(draft, colourRow(phase))}+1,${words.map(quoted).join(',')})`;
  return {
    formula: `IF(${draft.structureFits}=1,${chosen},${quoted(say(draft, REBUILD.light))})`,
    value: text(words[colourOf(draft, phase)] ?? ''),
    style: 'lightGrey',
  };
};

const STYLE: Readonly<Record<Colour, StyleId>> = {
  green: 'lightGreen',
  amber: 'lightAmber',
  red: 'lightRed',
};

/** Puts a verdict's light into a cell: grey unless its sign gives it a colour. */
export const drawLight = (
  grid: Grid,
  draft: Draft,
  phase: VerdictPhase,
  row: number,
  column: number,
): void => {
  grid.put(row, column, light(draft, phase));
  for (const colour of VERDICT_COLOURS)
    grid.conditionalFormats.push({
      area: { row, column, rows: 1, columns: 1 },
      formula: `LEFT($${columnName(column)}$${row + 1},1)=${quoted(LIGHTS[colour].sign)}`,
      style: STYLE[colour],
    });
};

/** A verdict in a sentence: the case that holds, and before a green overall verdict what a period lacks. */
export const sentence = (draft: Draft, phase: VerdictPhase, style: StyleId): Cell => {
  const number = ref(draft, `verdict.${phase}Case`);
  const held =
    sentencesOf(phase)[draft.exact.cell(`verdict.${phase}Case`).toNumber() - 1]?.[draft.lang] ?? '';
  const found = `INDEX(${sentenceRange(draft, phase)},${number})`;
  const rebuild = quoted(say(draft, REBUILD.sentence));
  const { structureFits } = draft;
  if (phase !== 'overall')
    return { formula: `IF(${structureFits}=1,${found},${rebuild})`, value: text(held), style };
  const { keys, words } = prefaceRanges(draft);
  const [c, o, all] = [
    ref(draft, colourRow('construction')),
    ref(draft, colourRow('operation')),
    ref(draft, colourRow('overall')),
  ];
  const preface = `REPT(INDEX(${words},MATCH(${c}&"|"&${o},${keys},0)),(1-MIN(1,${all}))*MIN(1,${c}+${o}))`;
  const before =
    colourOf(draft, 'overall') === 0
      ? say(draft, overallPreface(colourOf(draft, 'construction'), colourOf(draft, 'operation')))
      : '';
  return {
    formula: `IF(${structureFits}=1,${preface}&${found},${rebuild})`,
    value: text(before + held),
    style,
  };
};
