import type { Policy } from '../policy';
import { cellAt, type Exact, type Label, type Layout } from '../rows';
import type { CellRef, InputPlaces } from './draft';
import { a1, Grid, number, text } from './grid';
import type { Cell, CellValue, Sheet } from './plan';
import { sheetName } from './sheet-names';

const WORDS = {
  note: {
    zh: '下列输入决定模型有哪些行；改动后本簿公式不再适用，请用“生成/刷新”或 pingheng build 重建。',
    en: 'These inputs decide which rows the model has. After a change the formulas no longer fit: build the workbook again.',
  },
  path: { zh: '输入项', en: 'Input' },
  built: { zh: '生成时', en: 'When built' },
  now: { zh: '现在', en: 'Now' },
  fits: { zh: '相符', en: 'Fits' },
  all: { zh: '结构相符', en: 'Structure fits' },
  periods: { zh: '期数', en: 'Number of periods' },
  added: { zh: '（表尾新增行）', en: ' (rows added at the end)' },
  filled: { zh: '（是否填写）', en: ' (is filled)' },
  positive: { zh: '（是否大于 0）', en: ' (is above 0)' },
  byYear: { zh: '（是否按年给定）', en: ' (is given by year)' },
} as const satisfies Record<string, Label>;

/** What only describes: a change leaves every row as it is. */
const DESCRIPTIVE =
  /(^|\.)(name|source|reason|city|confirmedReference|guarantor|tenure)$|^(sources|notes|scenarios|risk|schemaVersion|policy\.overrides)|\.lenders\[\d+\]\.name|^relocation\.households|^project\.(residents|talents|illustrative|priceBasis|households)$|^relocation\.talentVouchers/;

/** How an input is held against what it was. */
type Manner = 'value' | 'filled' | 'positive' | 'byYear';

/** Inputs that the rows read, and that also decide which rows there are; what no row reads is compared as it is. */
const DECIDING: readonly (readonly [paths: RegExp, manner: Manner])[] = [
  [
    /\.certainty$|^tax\.\w+\.enabled$|^project\.(step|kind)$|\.afterNaming$|\.use$|^reserves\.debtServiceMonths$/,
    'value',
  ],
  [
    /^thresholds\.|\.sizing\.|\.targetDscr$|\.sweepShare$|^reserves\.lockUpDscr|^project\.(namingMonth|indicatorsMet|communityRoomsM2)$|\.priceCap$/,
    'filled',
  ],
  [/\.subsidyBps$|^surplus\.distributionShare$/, 'positive'],
  [/\.profile$/, 'byYear'],
];

/** Policy parameters whose value is a number of rows. */
const COUNTS_ROWS = /^tax\.lossYears$/;

const STATUS_ROW = 2;
const ROW_OF_ANSWER = 4;
const FIRST = 7;
const [PATH, BUILT, NOW, FITS] = [0, 1, 2, 3] as const;

export interface StructureSource {
  readonly lang: 'zh' | 'en';
  readonly inputs: InputPlaces;
  readonly policy: Policy;
  /** What stands in an input cell when the workbook is built. */
  readonly standing: (cell: CellRef) => Cell | undefined;
  /** References that the model's links read. */
  readonly linked: (reference: string) => boolean;
  readonly layout: Layout;
  readonly exact: Exact;
  /** Puts the master check into a cell. */
  readonly drawStatus: (grid: Grid, row: number, column: number) => void;
}

/** Where the answer stands: 1 while rows and inputs fit. */
export const structureFits = (lang: 'zh' | 'en'): string =>
  a1({ sheet: sheetName('structure', lang), row: ROW_OF_ANSWER, column: BUILT });

/** Letter for letter, so that nothing is not 0. */
const same = (row: number): string => `IF(EXACT(C${row + 1},B${row + 1}),1,0)`;

interface Comparison {
  readonly what: string;
  readonly built: CellValue;
  readonly now: string;
}

const isFilled = (value: CellValue | undefined): value is CellValue =>
  value !== undefined && !(value.kind === 'text' && value.value === '');

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
const flag = (is: boolean): CellValue => number(is ? 1 : 0);

const compared = (
  { inputs, lang }: StructureSource,
  manner: Manner,
  path: string,
  reference: string,
  value: CellValue | undefined,
): Comparison => {
  switch (manner) {
    case 'value':
      return {
        what: path,
        built: isFilled(value) ? value : text(''),
        now: `IF(${reference}="","",${reference})`,
      };
    case 'filled':
      return {
        what: path + WORDS.filled[lang],
        built: flag(isFilled(value)),
        now: `IF(${reference}="",0,1)`,
      };
    case 'positive':
      return {
        what: path + WORDS.positive[lang],
        built: flag(value?.kind === 'number' && Number(value.value) > 0),
        now: `IF(N(${reference})>0,1,0)`,
      };
    case 'byYear': {
      const choice = inputs.choiceText(path, 'byYear');
      return {
        what: path + WORDS.byYear[lang],
        built: flag(value?.value === choice),
        now: `IF(${reference}=${quoted(choice)},1,0)`,
      };
    }
  }
};

/** What of an input decides rows; nothing where the rows read it and stay as they are. */
const mannersOf = (path: string, isLinked: boolean): readonly Manner[] => {
  if (DESCRIPTIVE.test(path)) return [];
  const deciding = DECIDING.filter(([paths]) => paths.test(path)).map(([, manner]) => manner);
  return isLinked || deciding.length > 0 ? deciding : ['value'];
};

/** Parameters that count rows, and open ones: filled in, they bring rows of their own. */
const ofPolicy = (source: StructureSource): Comparison[] =>
  source.policy.all().flatMap(({ id, value }): Comparison[] => {
    const cell = source.inputs.policyCell(id);
    if (cell === undefined) return [];
    const path = `policy:${id}`;
    const reference = a1(cell);
    if (COUNTS_ROWS.test(id))
      return [compared(source, 'value', path, reference, source.standing(cell)?.value)];
    if (value !== undefined) return [];
    const what = path + WORDS.filled[source.lang];
    return [{ what, built: number(0), now: `IF(ISNUMBER(${reference}),1,0)` }];
  });

/** The last record of every list, so that one typed below it is seen. */
const tailsOf = (
  cells: Iterable<{ readonly path: string; readonly cell: CellRef }>,
): ReadonlyMap<string, CellRef> => {
  const tails = new Map<string, CellRef>();
  for (const { path, cell } of cells) {
    const list = /^(.*)\[\d+\][^[]*$/.exec(path)?.[1];
    if (list !== undefined && !DESCRIPTIVE.test(list) && (tails.get(list)?.row ?? -1) < cell.row)
      tails.set(list, cell);
  }
  return tails;
};

const comparisons = (source: StructureSource): Comparison[] => {
  const { lang, inputs, standing, linked, layout, exact } = source;
  const timeline = (ref: string): string =>
    a1({ sheet: sheetName('timeline', lang), ...cellAt(layout.place(ref) ?? raise(ref), 0) });
  const cells = [...inputs.cells()];
  return [
    {
      what: WORDS.periods[lang],
      built: number(exact.periods),
      now: `${timeline('timeline.horizonEnd')}/${timeline('timeline.monthsPerPeriod')}`,
    },
    ...cells.flatMap(({ path, cell }) =>
      mannersOf(path, linked(a1(cell))).map((manner) =>
        compared(source, manner, path, a1(cell), standing(cell)?.value),
      ),
    ),
    ...ofPolicy(source),
    ...[...tailsOf(cells)].flatMap(([list, cell]) => {
      const below = { ...cell, row: cell.row + 1 };
      return standing(below) === undefined
        ? [{ what: list + WORDS.added[lang], built: text(''), now: `IF(${a1(below)}="","",1)` }]
        : [];
    }),
  ];
};

/** Whether the workbook's rows still fit its inputs; a bank or an official sees at once which input was changed. */
export const structureSheet = (source: StructureSource): Sheet => {
  const { lang } = source;
  const grid = new Grid('structure', sheetName('structure', lang), 'control');
  const say = (label: Label): string => label[lang];
  grid.say(0, PATH, sheetName('structure', lang), 'title');
  grid.height(0, 26);
  grid.say(1, PATH, say(WORDS.note), 'quiet');
  source.drawStatus(grid, STATUS_ROW, PATH);
  grid.say(ROW_OF_ANSWER, PATH, say(WORDS.all), 'labelSum');
  [WORDS.path, WORDS.built, WORDS.now, WORDS.fits].forEach((label, column) =>
    grid.say(FIRST - 1, column, say(label), 'columnHeadLeft'),
  );
  const lines = comparisons(source);
  lines.forEach(({ what, built, now }, index) => {
    const row = FIRST + index;
    grid.say(row, PATH, what, 'label');
    grid.put(row, BUILT, { value: built, style: 'stamped.general' });
    grid.put(row, NOW, { formula: now, value: built, style: 'calculation.general' });
    grid.put(row, FITS, { formula: same(row), value: number(1), style: 'calculation.flag' });
  });
  grid.put(ROW_OF_ANSWER, BUILT, {
    formula: `MIN(D${FIRST + 1}:D${FIRST + lines.length})`,
    value: number(1),
    style: 'total.flag',
  });
  grid.conditionalFormats.push({
    area: { row: FIRST, column: FITS, rows: lines.length, columns: 1 },
    formula: `D${FIRST + 1}=0`,
    style: 'checkFail',
  });
  [56, 22, 22, 9].forEach((width, column) => grid.width(column, width));
  return grid.sheet({
    print: {
      orientation: 'portrait',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      repeatRows: { from: FIRST - 1, to: FIRST - 1 },
    },
    frozen: { rows: FIRST, columns: 1 },
  });
};

const raise = (ref: string): never => {
  throw new TypeError(`${ref} has no place.`);
};
