import type { CheckSpec, Severity } from '../../model';
import type { Label } from '../../rows';
import { fetched, quoted } from '../dashboard/live';
import { REBUILD } from '../dashboard/words';
import { say, type Draft } from '../draft';
import { number, text, type Grid } from '../grid';
import { SEVERITIES, severityWord } from './lines';
import { COLUMN, here, MASTER, MASTER_WORDS, type Rows, SUMMARY_ROW } from './places';

const [LABEL, COUNT, FAILING, FLAG, SAID] = [
  COLUMN.label,
  COLUMN.value,
  COLUMN.limit,
  COLUMN.passes,
  COLUMN.clause,
];
const STRUCTURE_ROW = SUMMARY_ROW + 1;
const AGREEMENT_ROW = STRUCTURE_ROW + 1;
const SEVERITY_ROW = AGREEMENT_ROW + 1;
const REMARKS_ROW = SEVERITY_ROW + SEVERITIES.indexOf('info');
const OTHERWISE_ROW = SEVERITY_ROW + SEVERITIES.length;
const TOTAL_ROW = OTHERWISE_ROW + 1;
const MODEL_ROW = TOTAL_ROW + 1;
/** First row below the summary. */
export const AFTER_SUMMARY_ROW = MODEL_ROW + 2;

const WORDS = {
  master: { zh: '总检查（1 通过，0 未通过）', en: 'Master check (1 passes, 0 fails)' },
  status: { zh: '结论', en: 'In words' },
  kind: { zh: '等级', en: 'Kind' },
  count: { zh: '项数', en: 'Checks' },
  failing: { zh: '未通过', en: 'Failing' },
  flag: { zh: '标志', en: 'Flag' },
  said: { zh: '结论用语：第一个标志为 1 的', en: 'What is said: the first whose flag is 1' },
  structure: { zh: '结构相符', en: 'Structure fits' },
  agreement: { zh: '计数一致（逐项与模型行）', en: 'Both counts agree' },
  disagree: { zh: '✕ 核查计数与模型不符', en: '✕ The checks are not counted as the model counts them' },
  otherwise: { zh: '其余', en: 'Otherwise' },
  total: { zh: '合计（逐项相加）', en: 'Total, line by line' },
  model: { zh: '合计（模型行 checks.failing）', en: 'Total, by the row checks.failing' },
  allPass: { zh: '✓ 全部通过', en: '✓ All checks pass' },
} as const satisfies Record<string, Label>;

const SAYINGS: Readonly<Record<Severity, { readonly before: Label; readonly after: Label }>> = {
  error: {
    before: { zh: '✕ 否决项未通过 ', en: '✕ Failing, the project must stop: ' },
    after: { zh: ' 项', en: '' },
  },
  warning: { before: { zh: '! 须整改 ', en: '! To be corrected: ' }, after: { zh: ' 项', en: '' } },
  info: { before: { zh: '✓ 只有提示 ', en: '✓ Only remarks: ' }, after: { zh: ' 项', en: '' } },
};

export const ofSeverity = ({ checks }: Draft, severity: Severity): readonly CheckSpec[] =>
  checks.filter((spec) => spec.severity === severity);

const failingOf = (draft: Draft, severity: Severity): number =>
  ofSeverity(draft, severity).filter(({ id }) => draft.exact.cell(`checks.${id}_passes`).isZero()).length;

/** Whether the master check reads 1 when the workbook is built. */
export const masterCheckPasses = (draft: Draft): boolean =>
  failingOf(draft, 'error') + failingOf(draft, 'warning') === 0;

const saying = (draft: Draft, severity: Severity): string =>
  say(draft, SAYINGS[severity].before) +
  String(failingOf(draft, severity)) +
  say(draft, SAYINGS[severity].after);

/** The master check in words when the workbook is built. */
export const masterWords = (draft: Draft): string => {
  const failing = SEVERITIES.find((severity) => failingOf(draft, severity) > 0);
  return failing === undefined ? say(draft, WORDS.allPass) : saying(draft, failing);
};

const drawHead = (grid: Grid, draft: Draft): void => {
  const heads = new Map<number, Label>([
    [LABEL, WORDS.kind],
    [COUNT, WORDS.count],
    [FAILING, WORDS.failing],
    [FLAG, WORDS.flag],
    [SAID, WORDS.said],
  ]);
  for (let column: number = LABEL; column <= COLUMN.name; column += 1) {
    const label = heads.get(column);
    grid.put(SUMMARY_ROW, column, {
      ...(label === undefined ? {} : { value: text(say(draft, label)) }),
      style: column === LABEL || column >= SAID ? 'columnHeadLeft' : 'columnHead',
    });
  }
};

/** Number of checks of each kind and of those that fail; the first that fail give the master check its words. */
export const drawSummary = (grid: Grid, draft: Draft, groups: ReadonlyMap<Severity, Rows>): void => {
  const put = (
    row: number,
    column: number,
    formula: string,
    value: number,
    style = 'calculation.general',
  ): void => {
    grid.put(row, column, { formula, value: number(value), style });
  };
  const flag = (row: number, failing: number): void => {
    put(row, FLAG, `MIN(1,${here(FAILING, row)})`, Math.min(1, failing));
  };
  drawHead(grid, draft);
  grid.say(STRUCTURE_ROW, LABEL, say(draft, WORDS.structure));
  put(STRUCTURE_ROW, FAILING, `1-${draft.structureFits}`, 0);
  flag(STRUCTURE_ROW, 0);
  grid.say(STRUCTURE_ROW, SAID, `✕ ${say(draft, REBUILD.light)}`);
  grid.say(AGREEMENT_ROW, LABEL, say(draft, WORDS.agreement));
  put(AGREEMENT_ROW, FAILING, `ABS(${here(FAILING, TOTAL_ROW)}-${here(FAILING, MODEL_ROW)})`, 0);
  flag(AGREEMENT_ROW, 0);
  grid.say(AGREEMENT_ROW, SAID, say(draft, WORDS.disagree));
  SEVERITIES.forEach((severity, index) => {
    const row = SEVERITY_ROW + index;
    const { from, to } = groups.get(severity) ?? { from: row, to: row };
    const flags = `${here(COLUMN.passes, from)}:${here(COLUMN.passes, to)}`;
    const { before, after } = SAYINGS[severity];
    grid.say(row, LABEL, severityWord(draft, severity));
    put(row, COUNT, `COUNT(${flags})`, ofSeverity(draft, severity).length);
    put(row, FAILING, `COUNTIFS(${flags},0)`, failingOf(draft, severity));
    flag(row, failingOf(draft, severity));
    grid.put(row, SAID, {
      formula: `${quoted(say(draft, before))}&${here(FAILING, row)}&${quoted(say(draft, after))}`,
      value: text(saying(draft, severity)),
      style: 'plain',
    });
  });
  grid.say(OTHERWISE_ROW, LABEL, say(draft, WORDS.otherwise));
  put(OTHERWISE_ROW, FLAG, `1-${here(FLAG, REMARKS_ROW)}`, failingOf(draft, 'info') > 0 ? 0 : 1);
  grid.say(OTHERWISE_ROW, SAID, say(draft, WORDS.allPass));

  const failing = SEVERITIES.reduce((sum, severity) => sum + failingOf(draft, severity), 0);
  const sum = (column: number): string => `SUM(${here(column, SEVERITY_ROW)}:${here(column, REMARKS_ROW)})`;
  grid.say(TOTAL_ROW, LABEL, say(draft, WORDS.total), 'labelSum');
  put(TOTAL_ROW, COUNT, sum(COUNT), draft.checks.length, 'sum.general');
  put(TOTAL_ROW, FAILING, sum(FAILING), failing, 'sum.general');
  grid.say(MODEL_ROW, LABEL, say(draft, WORDS.model));
  grid.put(MODEL_ROW, FAILING, fetched(draft, 'checks.failing', 'link.general'));
};

/**
 * The master check, as a flag and in words: 1 where the structure fits, the lines are as many as the model counts, and
 * none fails that stops the project or asks for correction. Remarks ask for nothing.
 */
export const drawMaster = (grid: Grid, draft: Draft): void => {
  const between = (column: number, from: number, to: number): string =>
    `${here(column, from)}:${here(column, to)}`;
  const first = (from: number, to: number): string =>
    `INDEX(${between(SAID, from, to)},MATCH(1,${between(FLAG, from, to)},0))`;
  const lastThatBlocks = REMARKS_ROW - 1;
  grid.say(MASTER.row, LABEL, say(draft, WORDS.master), 'subheading');
  grid.height(MASTER.row, 22);
  grid.put(MASTER.row, MASTER.column, {
    formula: `IF(SUM(${between(FAILING, STRUCTURE_ROW, lastThatBlocks)})=0,1,0)`,
    value: number(masterCheckPasses(draft) ? 1 : 0),
    style: 'key.flag',
  });
  grid.say(MASTER_WORDS.row, LABEL, say(draft, WORDS.status), 'subheading');
  grid.put(MASTER_WORDS.row, MASTER_WORDS.column, {
    formula: `IF(${here(MASTER.column, MASTER.row)}=1,${first(REMARKS_ROW, OTHERWISE_ROW)},${first(STRUCTURE_ROW, lastThatBlocks)})`,
    value: text(masterWords(draft)),
    style: 'subheading',
  });
  for (const [value, style] of [
    [1, 'checkPass'],
    [0, 'checkFail'],
  ] as const)
    grid.conditionalFormats.push({
      area: { ...MASTER, rows: 1, columns: 1 },
      formula: `${here(MASTER.column, MASTER.row)}=${value}`,
      style,
    });
};
