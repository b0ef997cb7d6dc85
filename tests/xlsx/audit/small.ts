import type { Verdict, Verdicts } from '../../../src/analysis';
import { Decimal } from '../../../src/finance/decimal';
import { columnName } from '../../../src/rows';
import { Grid, number } from '../../../src/workbook/grid';
import type { Sheet, WorkbookPlan } from '../../../src/workbook/plan';
import { PROPERTY } from '../../../src/workbook/product';
import { sheetName, type SheetId } from '../../../src/workbook/sheet-names';
import { STYLES } from '../../../src/workbook/styles';
import { auditWorkbook, type AuditReport, type Rebuilt } from '../../../src/xlsx/audit';
import { parseCell } from '../../../src/xlsx/read/references';
import { fileOf, type Open, type OpenCell, type OpenSheet } from './plan-file';

const PERIODS = 8;
/** Column of the name, of the one value, and of the first period: an empty column stands before the periods. */
const [LABEL, UNIT, NAME, VALUE, FIRST] = [0, 1, 2, 3, 5];

const PRINT = { orientation: 'landscape', paper: 'A4', fitToWidth: 1, fitToHeight: 0 } as const;

interface Line {
  readonly label: string;
  readonly unit: string;
  readonly name: string;
  /** By the letter of the period's column and of the one before. */
  readonly formula: (here: string, before: string) => string;
  readonly value: (period: number) => number | string;
}

const axis: Line = {
  label: '期次',
  unit: '',
  name: 'timeline.periodIndex',
  formula: (_, before) => `${before}$3+1`,
  value: (period) => period + 1,
};

function drawSheet(id: SheetId, lines: readonly Line[], draw?: (grid: Grid) => void): Sheet {
  const grid = new Grid(id, sheetName(id, 'zh'), 'working');
  grid.say(0, LABEL, sheetName(id, 'zh'), 'title');
  ['项目', '单位', '行名', '数值'].forEach((head, column) => grid.say(1, column, head, 'columnHead'));
  [axis, ...lines].forEach(({ label, unit, name, formula, value }, line) => {
    const row = 2 + line;
    grid.say(row, LABEL, label, 'label');
    if (unit !== '') grid.say(row, UNIT, unit, 'quiet');
    grid.say(row, NAME, name, 'code');
    for (let period = 0; period < PERIODS; period += 1) {
      const column = FIRST + period;
      grid.put(row, column, {
        formula: formula(columnName(column), columnName(column - 1)),
        value: number(value(period)),
        style: 'calculation.money',
      });
    }
  });
  draw?.(grid);
  return grid.sheet({ print: PRINT });
}

const [PRICE, AREA] = [8000, 1250.5];
const sale = (period: number): number => (period < 4 ? (PRICE * AREA) / 4 : 0);
const cost = (period: number): number => 1_000_000 * (period + 1);
const closing = (period: number): number =>
  Array.from({ length: period + 1 }, (_, at) => sale(at) - cost(at)).reduce((a, b) => a + b, 0);

function inputs(): Sheet {
  const grid = new Grid('inputs.land', sheetName('inputs.land', 'zh'), 'input');
  grid.say(0, 0, '输入-土地', 'title');
  ['项目', '数值', '单位'].forEach((head, column) => grid.say(1, column, head, 'columnHead'));
  const line = (row: number, label: string, value: number, unit: string): void => {
    grid.say(row, 0, label, 'label');
    grid.put(row, 1, { value: number(value), style: 'input.money' });
    grid.say(row, 2, unit, 'quiet');
  };
  line(2, '楼面地价', PRICE, '元/平方米');
  line(3, '建筑面积', AREA, '平方米');
  return grid.sheet({ print: PRINT, isProtected: false });
}

const LAND = "'输入-土地'!";

const land = (): Sheet =>
  drawSheet('land', [
    {
      label: '土地收入',
      unit: '元',
      name: 'land.sale',
      formula: (here) => `IF(${here}$3<=4,${LAND}$B$3*${LAND}$B$4/4,0)`,
      value: sale,
    },
    {
      label: '成本',
      unit: '元',
      name: 'land.cost',
      formula: (here) => `1000000*${here}$3`,
      value: cost,
    },
  ]);

const accounts = (): Sheet =>
  drawSheet('accounts', [
    { label: '流入', unit: '元', name: 'accounts.in', formula: (here) => `'土地'!${here}4`, value: sale },
    { label: '流出', unit: '元', name: 'accounts.out', formula: (here) => `'土地'!${here}5`, value: cost },
    {
      label: '期末余额',
      unit: '元',
      name: 'accounts.closing',
      formula: (here, before) => `${before}6+${here}4-${here}5`,
      value: closing,
    },
    {
      label: '覆盖',
      unit: '倍',
      name: 'accounts.cover',
      formula: (here) => `IF(${here}5=0,"",ROUND(${here}4/${here}5,4))`,
      value: (period) => Math.round((sale(period) / cost(period)) * 10000) / 10000,
    },
  ]);

const lowest = Math.min(...Array.from({ length: PERIODS }, (_, at) => closing(at)));

function verdictSheet(): Sheet {
  const range = `'资金账户'!$${columnName(FIRST)}$6:$${columnName(FIRST + PERIODS - 1)}$6`;
  return drawSheet('verdict', [], (grid) => {
    const line = (row: number, label: string, name: string, formula: string, value: number): void => {
      grid.say(row, LABEL, label, 'label');
      grid.say(row, NAME, name, 'code');
      grid.put(row, VALUE, { formula, value: number(value), style: 'calculation.factor' });
    };
    line(4, '最低余额', 'verdict.lowest', `MIN(${range})`, lowest);
    line(5, '建设期颜色', 'verdict.constructionColour', 'IF(D5<0,2,0)', 2);
    line(6, '运营期颜色', 'verdict.operationColour', `IF(SUM(${range})<-1000000000,2,1)`, 1);
    line(7, '全周期颜色', 'verdict.overallColour', 'IF(D5<-100000000,2,0)', 0);
    grid.conditionalFormats.push({
      area: { row: 5, column: VALUE, rows: 3, columns: 1 },
      formula: 'D6=2',
      style: 'lightRed',
    });
  });
}

function checks(): Sheet {
  const grid = new Grid('checks', sheetName('checks', 'zh'), 'control');
  grid.say(0, 0, '检查', 'title');
  grid.say(2, 0, '资金来源等于资金运用', 'label');
  grid.put(2, 1, { formula: "IF('结论'!D6=2,0,1)", value: number(0), style: 'calculation.flag' });
  grid.say(3, 0, '总检查', 'labelSum');
  grid.put(3, 1, {
    formula: 'IF(B3=1,"通过","未通过")',
    value: { kind: 'text', value: '未通过' },
    style: 'plain',
  });
  return grid.sheet({ print: PRINT });
}

/** A workbook of five sheets in the shape of ours: inputs, two model sheets, the verdict and the checks. */
export const smallPlan = (): WorkbookPlan => ({
  sheets: [inputs(), land(), accounts(), verdictSheet(), checks()],
  styles: STYLES,
  names: new Map([['MasterCheck', "'检查'!$B$4"]]),
  properties: {
    title: '例',
    creator: 'Pingheng',
    custom: new Map([
      [PROPERTY.version, '0.1.0'],
      [PROPERTY.inputDigest, 'a1'],
      [PROPERTY.formulaDigest, 'b2'],
    ]),
  },
});

const verdict = (colour: Verdict['colour']): Verdict => ({
  colour,
  gap: new Decimal(0),
  worstPeriod: null,
  reason: { zh: '', en: '' },
  restsOn: { received: new Decimal(0), committed: new Decimal(0), expected: new Decimal(0) },
});

const verdicts: Verdicts = {
  construction: verdict('red'),
  operation: verdict('amber'),
  overall: verdict('green'),
};

export const smallFile = (): Open => fileOf(smallPlan());

/** Audits the small workbook after the test has done something to its file. */
export function audited(
  tamper: (file: Open) => void = () => undefined,
  rebuilt: Partial<Rebuilt> = {},
): AuditReport {
  const plan = smallPlan();
  const file = fileOf(plan);
  tamper(file);
  return auditWorkbook(file, { plan, verdict: verdicts, ...rebuilt });
}

export const sheetOf = (file: Open, id: SheetId): OpenSheet =>
  file.sheets.find(({ name }) => name === sheetName(id, 'zh'))!;

/** The cell at 'F6', which must be there. */
export function cellOf(file: Open, id: SheetId, name: string): OpenCell {
  const { row, column } = parseCell(name)!;
  return sheetOf(file, id).cells.get(row)!.get(column)!;
}

/** What was found, a line each: `error changedFormula 土地!F4:H4`. */
export const said = ({ findings }: AuditReport): string[] =>
  findings.map(({ severity, kind, sheet, cells }) =>
    `${severity} ${kind} ${sheet ?? ''}${cells === null ? '' : `!${cells}`}`.trim(),
  );
