import { VERDICT_CASES, VERDICT_COLOURS, type VerdictPhase } from '../../model';
import { columnName, sheetPrefix, type Label } from '../../rows';
import { say, type Draft } from '../draft';
import { number, type Grid } from '../grid';
import { sheetName } from '../sheet-names';
import { overallPreface, sentencesOf } from './cases';
import { COLUMNS, FIRST_COLUMN, RULES_ROW } from './places';
import { LIGHTS, PHASES } from './words';

const [PHASE, NUMBER, COLOUR, SENTENCE] = [1, 2, 3, 5] as const;
const FIRST_CASE_ROW = RULES_ROW + 2;

const phases = Object.keys(VERDICT_CASES) as VerdictPhase[];

const caseRow = (phase: VerdictPhase): number =>
  phases
    .slice(0, phases.indexOf(phase))
    .reduce((row, each) => row + VERDICT_CASES[each].length, FIRST_CASE_ROW);

const PREFACE_ROW = caseRow('overall') + VERDICT_CASES.overall.length + 1;
const PREFACES = VERDICT_COLOURS.flatMap((_, construction) =>
  VERDICT_COLOURS.map((__, operation) => ({
    key: `${construction}|${operation}`,
    words: overallPreface(construction, operation),
  })),
);
/** First row below the rules. */
export const AFTER_RULES_ROW = PREFACE_ROW + 1 + PREFACES.length + 1;

const range = (draft: Draft, column: number, row: number, rows: number): string => {
  const letters = columnName(column);
  return `${sheetPrefix(sheetName('dashboard', draft.lang))}$${letters}$${row + 1}:$${letters}$${row + rows}`;
};

/** The sentences of a phase on the dashboard, in the order of its cases. */
export const sentenceRange = (draft: Draft, phase: VerdictPhase): string =>
  range(draft, SENTENCE, caseRow(phase), VERDICT_CASES[phase].length);

/** What goes before a green overall verdict, and the colours of construction and operation that it is for: `0|2`. */
export const prefaceRanges = (draft: Draft): { readonly keys: string; readonly words: string } => ({
  keys: range(draft, NUMBER, PREFACE_ROW + 1, PREFACES.length),
  words: range(draft, SENTENCE, PREFACE_ROW + 1, PREFACES.length),
});

const WORDS = {
  heading: { zh: '结论怎样得出', en: 'How the verdicts are reached' },
  phase: { zh: '期间', en: 'Period' },
  number: { zh: '序号', en: 'No.' },
  colour: { zh: '颜色', en: 'Colour' },
  sentence: { zh: '从上往下，第一个成立的情形', en: 'From the top, the first case that holds' },
  preface: {
    zh: '全周期为绿时的前言，按建设期|运营期的颜色（0 绿，1 黄，2 红）',
    en: 'Said before a green overall verdict, by the colours of construction|operation (0 green, 1 amber, 2 red)',
  },
} as const satisfies Record<string, Label>;

/**
 * The block that says how a verdict comes to its colour and sentence. Lights on every sheet look their words up here, so
 * that each sentence stands once and is read without opening a formula.
 */
export const drawRules = (grid: Grid, draft: Draft): void => {
  for (let column = FIRST_COLUMN; column < FIRST_COLUMN + COLUMNS; column += 1) {
    if (column > FIRST_COLUMN) grid.put(RULES_ROW, column, { style: 'heading' });
    if (column > COLOUR && column !== SENTENCE) grid.put(RULES_ROW + 1, column, { style: 'columnHeadLeft' });
  }
  grid.say(RULES_ROW, PHASE, say(draft, WORDS.heading), 'heading');
  grid.say(RULES_ROW + 1, PHASE, say(draft, WORDS.phase), 'columnHeadLeft');
  grid.say(RULES_ROW + 1, NUMBER, say(draft, WORDS.number), 'columnHead');
  grid.say(RULES_ROW + 1, COLOUR, say(draft, WORDS.colour), 'columnHeadLeft');
  grid.say(RULES_ROW + 1, SENTENCE, say(draft, WORDS.sentence), 'columnHeadLeft');
  grid.merges.push({
    row: RULES_ROW + 1,
    column: SENTENCE,
    rows: 1,
    columns: COLUMNS + FIRST_COLUMN - SENTENCE,
  });
  for (const phase of phases) {
    const sentences = sentencesOf(phase);
    VERDICT_CASES[phase].forEach(({ colour }, index) => {
      const row = caseRow(phase) + index;
      const { sign, word } = LIGHTS[colour];
      grid.say(row, PHASE, say(draft, PHASES[phase]));
      grid.put(row, NUMBER, { value: number(index + 1), style: 'result' });
      grid.say(row, COLOUR, `${sign} ${say(draft, word)}`);
      grid.say(row, SENTENCE, sentences[index]?.[draft.lang] ?? '');
    });
  }
  grid.say(PREFACE_ROW, PHASE, say(draft, WORDS.preface), 'quiet');
  PREFACES.forEach(({ key, words }, index) => {
    const row = PREFACE_ROW + 1 + index;
    grid.say(row, PHASE, say(draft, PHASES.overall));
    grid.say(row, NUMBER, key, 'result');
    grid.say(row, SENTENCE, say(draft, words) || '—');
  });
};
