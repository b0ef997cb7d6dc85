import { t } from '../../i18n';
import type { CheckSpec, VerdictPhase } from '../../model';
import type { Label } from '../../rows';
import {
  colourResults,
  joined,
  findingOf,
  heightFor,
  limitCell,
  relationSign,
  remedyCell,
  resultCell,
  SEVERITIES,
  severityWord,
  statusWords,
  unitCell,
  valueCell,
} from '../checks/lines';
import { masterWordsRef } from '../checks/places';
import { masterWords, ofSeverity } from '../checks/summary';
import { drawLight, sentence } from '../dashboard/lights';
import { amount, fetched, linked, quoted, ref, withUnit } from '../dashboard/live';
import { CERTAINTIES, PHASES, VERDICT } from '../dashboard/words';
import { say, type Draft } from '../draft';
import { Grid, number, text } from '../grid';
import type { Cell, Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import { expectedSources } from './expected';

const [NUMBER, LABEL, CLAUSE, VALUE, RELATION, LIMIT, UNIT, RESULT, REMEDY] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;
const WIDTHS = [2, 5, 38, 30, 17, 4, 17, 10, 15, 60] as const;
/** Sentences of the verdicts take the columns from here to the last. */
const SENTENCE = UNIT;
const TITLE_ROW = 0;
const VERDICT_ROW = 4;
/** Quiet type is smaller: more letters than the column is wide. */
const [CLAUSE_LETTERS, REMEDY_LETTERS] = [WIDTHS[CLAUSE] * 1.15, WIDTHS[REMEDY] * 1.15];

const WORDS = {
  subtitle: { zh: '审批核查', en: 'Approval review' },
  checks: { zh: '检查：', en: 'Checks: ' },
  verdict: { zh: '三项结论', en: 'The three verdicts' },
  gap: { zh: '缺口', en: 'Gap' },
  month: { zh: '最低点', en: 'Lowest point' },
  ready: { zh: '三项均为绿方可报批', en: 'Ready for approval when all three are green' },
  isReady: { zh: '✓ 可报批', en: '✓ Ready for approval' },
  notReady: { zh: '✕ 不可报批', en: '✕ Not ready for approval' },
  expected: { zh: '依赖尚未落实（预期）资金的部分', en: 'Expected money' },
  none: {
    zh: '没有预期资金：结论只依靠已到位和已承诺的资金。',
    en: 'None: the verdicts stand on received and committed money alone.',
  },
  standing: {
    zh: '生成时核定，改动输入后须重新生成',
    en: 'As found when the workbook was built; build it again after changing inputs',
  },
  signatures: { zh: '签署', en: 'Signatures' },
  name: { zh: '姓名', en: 'Name' },
  opinion: { zh: '意见', en: 'Opinion' },
  date: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Label>;

const SIGNATORIES: readonly Label[] = [
  { zh: '编制单位', en: 'Prepared by' },
  { zh: '复核', en: 'Reviewed by' },
  { zh: '审批', en: 'Approved by' },
];

const HEADS: readonly (readonly [column: number, label: Label, left?: boolean])[] = [
  [NUMBER, { zh: '序号', en: 'No.' }],
  [LABEL, { zh: '核查项', en: 'Check' }, true],
  [CLAUSE, { zh: '依据', en: 'Clause' }, true],
  [VALUE, { zh: '数值', en: 'Value' }],
  [RELATION, { zh: '', en: '' }],
  [LIMIT, { zh: '界限', en: 'Limit' }],
  [UNIT, { zh: '单位', en: 'Unit' }],
  [RESULT, { zh: '结果', en: 'Result' }],
  [REMEDY, { zh: '未通过的原因与建议', en: 'Why it fails and what to do' }, true],
];

const heading = (words: string): Cell => ({ value: text(words), style: 'heading' });

/** A heading over the page, with heads of its own over the columns below it. */
const drawHeading = (
  grid: Grid,
  row: number,
  words: Cell,
  heads: ReadonlyMap<number, Cell> = new Map(),
): void => {
  grid.put(row, NUMBER, words);
  for (let column: number = LABEL; column <= REMEDY; column += 1)
    grid.put(row, column, heads.get(column) ?? { style: 'heading' });
  grid.height(row, 22);
};

const drawTitle = (grid: Grid, draft: Draft): void => {
  const { name, city, kind } = draft.project.project;
  grid.put(TITLE_ROW, NUMBER, linked(draft, 'project.name', name, 'title'));
  grid.height(TITLE_ROW, 28);
  const said = [say(draft, WORDS.subtitle), city, t(draft.lang, `kind.${kind}`)].join(' · ');
  grid.say(TITLE_ROW + 1, NUMBER, said, 'subtitle');
  const words = say(draft, WORDS.checks);
  grid.put(TITLE_ROW + 2, NUMBER, {
    formula: `"${words}"&${masterWordsRef(draft)}`,
    value: text(`${words}${masterWords(draft)}`),
    style: 'subtitle',
  });
};

/** One line for each verdict: light, gap, month and sentence; then whether the project may be submitted. */
const drawVerdicts = (grid: Grid, draft: Draft): number => {
  const phases: readonly VerdictPhase[] = ['construction', 'operation', 'overall'];
  const heads = new Map<number, Cell>([
    [VALUE, withUnit(draft, say(draft, WORDS.gap), 'headingRight')],
    [LIMIT, { value: text(say(draft, WORDS.month)), style: 'headingRight' }],
  ]);
  drawHeading(grid, VERDICT_ROW, heading(say(draft, WORDS.verdict)), heads);
  phases.forEach((phase, index) => {
    // A thin row between two lights keeps them apart.
    const row = VERDICT_ROW + 1 + 2 * index;
    grid.height(row, 32);
    grid.height(row + 1, 4);
    grid.say(row, NUMBER, say(draft, PHASES[phase]), 'subheading');
    drawLight(grid, draft, phase, row, CLAUSE);
    grid.put(row, VALUE, amount(draft, `verdict.${phase}Gap`, 'calculation.money'));
    grid.put(row, LIMIT, fetched(draft, `verdict.${phase}WorstMonth`, 'link.month'));
    grid.put(row, SENTENCE, sentence(draft, phase, 'sentence'));
    for (let column: number = SENTENCE + 1; column <= REMEDY; column += 1)
      grid.put(row, column, { style: 'wrappedMiddle' });
    grid.merges.push({ row, column: SENTENCE, rows: 1, columns: REMEDY - SENTENCE + 1 });
  });
  const last = VERDICT_ROW + 1 + 2 * phases.length;
  const [yes, no] = [say(draft, WORDS.isReady), say(draft, WORDS.notReady)];
  const ready = draft.exact.cell('verdict.ready').isZero() ? no : yes;
  grid.say(last, NUMBER, say(draft, WORDS.ready), 'plain');
  grid.put(last, CLAUSE, {
    formula: `IF(${ref(draft, 'verdict.ready')}*${draft.structureFits}=1,${quoted(yes)},${quoted(no)})`,
    value: text(ready),
    style: 'result',
  });
  grid.height(last, 20);
  colourResults(grid, last, CLAUSE, 1);
  return last + 2;
};

/** Amounts of each certainty by period, and the sources that nobody has promised yet. */
const drawExpected = (grid: Grid, draft: Draft, top: number): number => {
  const columns = [
    [CLAUSE, 'construction', 'InConstruction'],
    [VALUE, 'operation', 'InOperation'],
    [LIMIT, 'overall', ''],
  ] as const;
  const heads = new Map<number, Cell>(
    columns.map(([column, phase]) => [
      column,
      { value: text(say(draft, PHASES[phase])), style: 'headingRight' },
    ]),
  );
  drawHeading(grid, top, withUnit(draft, say(draft, WORDS.expected), 'heading'), heads);
  CERTAINTIES.forEach((certainty, index) => {
    const row = top + 1 + index;
    const isExpected = certainty === 'expected';
    grid.say(row, NUMBER, say(draft, VERDICT[certainty]));
    for (const [column, , suffix] of columns)
      grid.put(
        row,
        column,
        amount(draft, `verdict.${certainty}${suffix}`, isExpected ? 'expected.money' : 'calculation.money'),
      );
  });
  const first = top + 1 + CERTAINTIES.length;
  const sources = expectedSources(draft);
  sources.forEach(({ name, amount: cell }, index) => {
    grid.say(first + index, LABEL, name);
    grid.put(first + index, LIMIT, cell);
  });
  if (sources.length === 0) grid.say(first, LABEL, say(draft, WORDS.none), 'quiet');
  return first + Math.max(1, sources.length) + 1;
};

const drawCheck = (grid: Grid, draft: Draft, row: number, index: number, spec: CheckSpec): void => {
  grid.put(row, NUMBER, { value: number(index + 1), style: 'result' });
  grid.say(row, LABEL, say(draft, spec.label), 'wrappedMiddle');
  const clause = findingOf(draft, spec.id)?.clause ?? '';
  grid.say(row, CLAUSE, clause, 'quietMiddle');
  grid.put(row, VALUE, valueCell(draft, spec));
  grid.say(row, RELATION, relationSign(spec), 'result');
  grid.put(row, LIMIT, limitCell(draft, spec));
  grid.put(row, UNIT, unitCell(draft, spec));
  grid.put(row, RESULT, resultCell(draft, spec));
  grid.put(row, REMEDY, remedyCell(draft, spec));
  // Room for what it says when it fails, whether it does now or not.
  const remedy = joined(draft, [spec.why, spec.fix]);
  grid.height(
    row,
    heightFor([say(draft, spec.label), WIDTHS[LABEL]], [clause, CLAUSE_LETTERS], [remedy, REMEDY_LETTERS]),
  );
};

/** Every check by what a failure asks for, then the remarks that only building the workbook can find. */
const drawChecks = (grid: Grid, draft: Draft, top: number): number => {
  let row = top;
  let index = 0;
  for (const severity of SEVERITIES) {
    grid.say(row, NUMBER, severityWord(draft, severity), 'subheading');
    row += 1;
    const first = row;
    for (const spec of ofSeverity(draft, severity)) {
      drawCheck(grid, draft, row, index, spec);
      row += 1;
      index += 1;
    }
    if (row > first) colourResults(grid, first, RESULT, row - first);
  }
  const standing = draft.evaluation.checks.filter(({ row: name }) => name === '');
  if (standing.length === 0) return row;
  grid.say(row, NUMBER, say(draft, WORDS.standing), 'subheading');
  standing.forEach(({ severity, status, label, clause, why, fix }, at) => {
    const line = row + 1 + at;
    grid.put(line, NUMBER, { value: number(index + at + 1), style: 'result' });
    grid.say(line, LABEL, say(draft, label), 'wrappedMiddle');
    grid.say(line, CLAUSE, clause, 'quietMiddle');
    grid.say(line, RESULT, statusWords(draft, severity, status), 'result');
    // What passes needs no remedy; what has none says on which basis it stands.
    const words = status === 'fail' || say(draft, fix) === '' ? [why, fix] : [];
    const remedy = joined(draft, words);
    grid.say(line, REMEDY, remedy, 'quietMiddle');
    grid.height(
      line,
      heightFor([say(draft, label), WIDTHS[LABEL]], [clause, CLAUSE_LETTERS], [remedy, REMEDY_LETTERS]),
    );
  });
  colourResults(grid, row + 1, RESULT, standing.length);
  return row + 1 + standing.length;
};

const drawSignatures = (grid: Grid, draft: Draft, top: number): void => {
  const heads = new Map<number, Cell>(
    (
      [
        [CLAUSE, WORDS.name],
        [VALUE, WORDS.date],
        [UNIT, WORDS.opinion],
      ] as const
    ).map(([column, label]) => [column, { value: text(say(draft, label)), style: 'headingLeft' }]),
  );
  drawHeading(grid, top, heading(say(draft, WORDS.signatures)), heads);
  SIGNATORIES.forEach((label, index) => {
    const row = top + 1 + index;
    for (let column: number = NUMBER; column <= REMEDY; column += 1)
      grid.put(
        row,
        column,
        column === NUMBER ? { value: text(say(draft, label)), style: 'signature' } : { style: 'signature' },
      );
    grid.height(row, 34);
  });
};

/** 审批: what an official reads: the three verdicts, what rests on expected money, each check with clause and result, room to sign. */
export const approvalSheet = (draft: Draft): Sheet => {
  const grid = new Grid('approval', sheetName('approval', draft.lang), 'presentation');
  drawTitle(grid, draft);
  const afterVerdicts = drawVerdicts(grid, draft);
  const headRow = drawExpected(grid, draft, afterVerdicts);
  for (const [column, label, left] of HEADS)
    grid.put(headRow, column, {
      value: text(say(draft, label)),
      style: left === true ? 'columnHeadLeft' : 'columnHead',
    });
  grid.height(headRow, 20);
  const afterChecks = drawChecks(grid, draft, headRow + 1);
  drawSignatures(grid, draft, afterChecks + 1);
  WIDTHS.forEach((width, column) => {
    grid.width(column, width);
  });
  return grid.sheet({
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      repeatRows: { from: headRow, to: headRow },
    },
    tabColour: '0F6B6B',
  });
};
