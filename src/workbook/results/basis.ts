import { toJson } from '../../project';
import { columnName, sha256, type Label } from '../../rows';
import { quoted, ref } from '../dashboard/live';
import { say, type Draft } from '../draft';
import { number, text, type Grid } from '../grid';
import { cellValue } from '../model/values';
import type { Area, Cell, CellValue, StyleId } from '../plan';
import { BASIS_COLUMNS, BASIS_ROWS, RESULT_PLACES, type AreaValues, type ResultId } from './places';

/**
 * What a change of any input of money or time moves: cash at its lowest and its end, debt, and what the verdicts rest on.
 * An input that moves none of them moves no verdict either.
 */
const BASIS = [
  'construction.lowestCash',
  'construction.endingCash',
  'operationAccount.lowestCash',
  'overall.endingSurplus',
  'funding.peakFundingNeed',
  'funding.interestTotal',
  'verdict.received',
  'verdict.committed',
  'verdict.expected',
] as const;

const WORDS = {
  heading: { zh: '计算时的基准（元）', en: 'Base when computed (yuan)' },
  stamped: { zh: '计算时', en: 'When computed' },
  now: { zh: '现在', en: 'Now' },
  same: { zh: '相符', en: 'Same' },
  stamp: { zh: '计算时间与输入摘要', en: 'Time and digest of the inputs' },
  fresh: { zh: '与现在的输入相符。计算于 ', en: 'Agrees with the inputs as they are. Computed ' },
  stale: {
    zh: '已过期：输入改动后基准已变，请重新计算。计算于 ',
    en: 'Out of date: the base has changed since; compute again. Computed ',
  },
} as const satisfies Record<string, Label>;

/** Digits by which a reader tells two digests apart. */
const DIGITS = 16;
const SEPARATOR = ' · ';

/** The inputs that a result belongs to, as its stamp has them; its sign keeps digits alone from being read as a number. */
export const stampDigest = (project: Draft['project']): string =>
  `#${sha256(JSON.stringify(toJson(project))).slice(0, DIGITS)}`;

/** The digest that a stamp names; undefined for no stamp. */
export const digestIn = (stamp: string): string | undefined => stamp.split(SEPARATOR).at(-1) || undefined;

const baseValues = ({ exact }: Draft): AreaValues => BASIS.map((name) => [cellValue(exact.cell(name))]);

/** The stamp of a result computed now: the base, the moment as it is to be read, and the digest of the inputs. */
export const stampValues = (draft: Draft, at: string): AreaValues => [
  ...baseValues(draft),
  [text([at, stampDigest(draft.project)].filter(Boolean).join(SEPARATOR))],
];

/** Draws the cells of an area, with what is given for them. */
export const drawArea = (
  grid: Grid,
  area: Area,
  values: AreaValues | undefined,
  styleOf: (row: number, column: number) => StyleId,
): void => {
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const value = values?.[row]?.[column];
      grid.put(area.row + row, area.column + column, {
        ...(value === undefined ? {} : { value }),
        style: styleOf(row, column),
      });
    }
};

const numberOf = (value: CellValue | undefined): number =>
  value?.kind === 'number' ? Number(value.value) : 0;

/** Whether a base figure is the same, to the yuan. */
const isSame = (stamped: CellValue | undefined, now: CellValue): boolean =>
  Math.abs(numberOf(stamped) - numberOf(now)) < 1;

/**
 * The base figures of the moment beside the live ones, and a sentence that says whether the result still belongs to the
 * inputs: a formula, so that it turns without us. Returns that sentence, to be put where the result begins.
 */
export const drawBasis = (
  grid: Grid,
  draft: Draft,
  id: ResultId,
  given: AreaValues | undefined,
  none: Label,
): Cell => {
  // Without a result the base of the build stands there, unsigned: what is declared of these cells holds in any case.
  const stamp = given ?? baseValues(draft);
  const { label, stamped, now, same } = BASIS_COLUMNS[id];
  const [area] = RESULT_PLACES[id].areas;
  const at = (column: number, row: number): string => `$${columnName(column)}$${row + 1}`;
  const head = area.row - 1;
  grid.say(head, label, say(draft, WORDS.heading), 'columnHeadLeft');
  grid.say(head, stamped, say(draft, WORDS.stamped), 'columnHeadRight');
  grid.say(head, now, say(draft, WORDS.now), 'columnHeadRight');
  grid.say(head, same, say(draft, WORDS.same), 'columnHeadRight');
  drawArea(grid, area, stamp, (row) => (row < BASIS_ROWS ? 'basisStamped' : 'stamp'));
  const flags = BASIS.map((name, index) => {
    const row = area.row + index;
    const value = cellValue(draft.exact.cell(name));
    const flag = isSame(stamp[index]?.[0], value);
    grid.say(row, label, labelOf(draft, name), 'quiet');
    grid.put(row, now, { formula: ref(draft, name), value, style: 'basis' });
    grid.put(row, same, {
      formula: `IF(ABS(N(${at(stamped, row)})-N(${at(now, row)}))<1,1,0)`,
      value: number(flag ? 1 : 0),
      style: 'calculation.flag',
    });
    return flag;
  });
  const stampRow = area.row + BASIS_ROWS;
  grid.say(stampRow, label, say(draft, WORDS.stamp), 'quiet');
  const stampCell = at(stamped, stampRow);
  const stampText = String(stamp[BASIS_ROWS]?.[0]?.value ?? '');
  const all = `MIN(${at(same, area.row)}:${at(same, area.row + BASIS_ROWS - 1)})`;
  const words = [say(draft, none), say(draft, WORDS.stale) + stampText, say(draft, WORDS.fresh) + stampText];
  const held = stampText === '' ? 0 : flags.every(Boolean) ? 2 : 1;
  return {
    formula: `CHOOSE(1+IF(${stampCell}="",0,1+${all}*${draft.structureFits}),${quoted(say(draft, none))},${quoted(say(draft, WORDS.stale))}&${stampCell},${quoted(say(draft, WORDS.fresh))}&${stampCell})`,
    value: text(words[held] ?? ''),
    style: 'stamp',
  };
};

const labelOf = ({ program, lang }: Draft, name: string): string =>
  program.rows.get(name)?.spec.label[lang] ?? name;
