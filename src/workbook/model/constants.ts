import { unitInWords } from '../../i18n';
import { COEFFICIENTS } from '../../model';
import type { Exact, Label, Program } from '../../rows';
import type { CellRef, InputPlaces } from '../draft';
import { Grid, number, text } from '../grid';
import type { CellValue, Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import { columnRange, type Lookups } from './links';
import { inputValue } from './values';

const ID = 'inputs.constants';
const STATUS_ROW = 2;
const WORDS = {
  title: { zh: '常数与对照表', en: 'Constants and lists' },
  note: {
    zh: '模型自身的常数和选项对照，不随项目改变；只有“计入预期资金”可以改。',
    en: 'The model’s own constants and lists of words; they do not change with the project. Only the switch for expected money may be changed.',
  },
  constants: { zh: '常数', en: 'Constants' },
  label: { zh: '名称', en: 'Name' },
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  source: { zh: '来源', en: 'Source' },
  constant: { zh: '模型常数', en: 'Constant of the model' },
  choice: { zh: '由使用者选择', en: 'For the reader to choose' },
  row: { zh: '行名', en: 'Row' },
} as const satisfies Record<string, Label>;

const STEPS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
const ROUTES = ['resettle', 'cash', 'voucher'] as const;
const SWITCH = 'timeline.countExpected';

interface Lookup {
  readonly name: string;
  readonly title: Label;
  readonly columns: readonly {
    readonly name: string;
    readonly label: Label;
    readonly values: readonly CellValue[];
  }[];
}

const lookups = (inputs: InputPlaces): Lookup[] => {
  const profiles = Object.entries(COEFFICIENTS);
  const coefficient = (name: string, zh: string, en: string, power: 0 | 1 | 2) => ({
    name,
    label: { zh, en },
    values: profiles.map(([, each]) => number(each[power])),
  });
  const words = (path: string, values: readonly string[]) => ({
    name: 'name',
    label: { zh: '选项', en: 'Choice' },
    values: values.map((value) => text(inputs.choiceText(path, value))),
  });
  return [
    {
      name: 'steps',
      title: { zh: '期长', en: 'Period length' },
      columns: [
        words('project.step', Object.keys(STEPS)),
        { name: 'months', label: { zh: '月数', en: 'Months' }, values: Object.values(STEPS).map(number) },
      ],
    },
    {
      name: 'profiles',
      title: {
        zh: '支出曲线（累计比例的多项式系数）',
        en: 'Spending profiles (coefficients of the cumulative share)',
      },
      columns: [
        words(
          'costs.lines[0].profile',
          profiles.map(([name]) => name),
        ),
        coefficient('linear', '一次', 'Linear', 0),
        coefficient('quadratic', '二次', 'Quadratic', 1),
        coefficient('cubic', '三次', 'Cubic', 2),
      ],
    },
    {
      name: 'routes',
      title: { zh: '补偿方式', en: 'Routes' },
      columns: [
        words('relocation.households[].route', ROUTES),
        { name: 'code', label: { zh: '代码', en: 'Code' }, values: ROUTES.map(text) },
      ],
    },
  ];
};

/** The sheet of constants while it fills: links ask it for places before it is finished. */
export class Constants {
  private readonly grid: Grid;
  private readonly places = new Map<string, CellRef>();
  private row = STATUS_ROW + 2;
  readonly lookups: Lookups;

  constructor(
    private readonly lang: 'zh' | 'en',
    inputs: InputPlaces,
  ) {
    this.grid = new Grid(ID, sheetName(ID, lang), 'input');
    this.grid.say(0, 0, WORDS.title[lang], 'title');
    this.grid.say(1, 0, WORDS.note[lang], 'quiet');
    this.grid.height(0, 26);
    [34, 16, 12, 22, 40].forEach((width, column) => this.grid.width(column, width));
    this.lookups = this.drawLookups(lookups(inputs));
    this.grid.say(this.row, 0, WORDS.constants[lang], 'heading');
    this.row += 1;
    [WORDS.label, WORDS.value, WORDS.unit, WORDS.source, WORDS.row].forEach((label, column) =>
      this.grid.say(this.row, column, label[lang], 'columnHeadLeft'),
    );
    this.row += 1;
  }

  private drawLookups(all: readonly Lookup[]): Lookups {
    const ranges = new Map<string, string>();
    for (const { name, title, columns } of all) {
      this.grid.say(this.row, 0, title[this.lang], 'heading');
      const first = this.row + 2;
      columns.forEach(({ name: column, label, values }, index) => {
        this.grid.say(first - 1, index, label[this.lang], 'columnHeadLeft');
        values.forEach((value, line) => {
          this.grid.put(first + line, index, {
            value,
            style: value.kind === 'text' ? 'inputText' : 'input.general',
          });
        });
        ranges.set(
          `${name}.${column}`,
          columnRange({ sheet: this.grid.name, row: first, column: index }, values.length),
        );
      });
      this.row = first + (columns[0]?.values.length ?? 0) + 1;
    }
    return ranges;
  }

  /** The cell of a constant of the model, put down when first asked for. */
  cellOf(program: Program, exact: Exact, ref: string, index = 0): CellRef {
    const key = `${ref} ${index}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const spec = program.inputs.get(ref);
    const table = spec === undefined ? undefined : program.tables.get(spec.axis);
    const suffix = table === undefined ? '' : ` ${index + 1}`;
    this.grid.say(this.row, 0, (spec?.label[this.lang] ?? ref) + suffix, 'label');
    const value = inputValue(exact, ref, index);
    this.grid.put(this.row, 1, { value, style: `input.${spec?.unit.name === 'date' ? 'date' : 'general'}` });
    if (ref === SWITCH)
      this.grid.validations.push({
        area: { row: this.row, column: 1, rows: 1, columns: 1 },
        rule: { kind: 'whole', min: '0', max: '1' },
        allowBlank: false,
      });
    this.grid.say(this.row, 2, unitInWords(spec?.unit.name ?? '', this.lang) || '–', 'quiet');
    this.grid.say(this.row, 3, (ref === SWITCH ? WORDS.choice : WORDS.constant)[this.lang], 'quiet');
    this.grid.say(this.row, 4, ref + suffix, 'code');
    const cell = { sheet: this.grid.name, row: this.row, column: 1 };
    this.places.set(key, cell);
    this.row += 1;
    return cell;
  }

  sheet(drawStatus: (grid: Grid, row: number, column: number) => void): Sheet {
    drawStatus(this.grid, STATUS_ROW, 0);
    return this.grid.sheet({
      print: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
      frozen: { rows: STATUS_ROW + 1, columns: 0 },
    });
  }
}
