import type { Sheet, WorkbookPlan } from '../../workbook';
import { rangeIn } from './areas';
import { cellSteps } from './cells';
import { drawChart } from './charts';
import type { SheetNames } from './formula';
import { drawProtection, drawShape } from './page';
import { drawConditionals, drawValidation } from './rules';
import { SMALL, type Step } from './step';

/** The plainest style there is: the cells bring their own looks. */
const TABLE_STYLE = 'TableStyleLight1';

/** Names of tables are the workbook's: while an older table has the name, the new one goes by another. */
export const tableNameMeanwhile = (name: string): string => `_ph_${name}`;

const drawTables = (target: Excel.Worksheet, { tables = [] }: Sheet): void => {
  for (const { name, area } of tables) {
    const table = target.tables.add(rangeIn(target, area), true);
    table.name = tableNameMeanwhile(name);
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  }
};

/** All that makes one sheet, in an order that the host takes: links, values, formulas, looks, then what lies over them. */
export const sheetSteps = (plan: WorkbookPlan, sheet: Sheet, index: number, names: SheetNames): Step[] => {
  const { validations = [], conditionalFormats = [], tables = [], merges = [], rowGroups = [] } = sheet;
  const calls = sheet.columnWidths.size / 8 + merges.length + rowGroups.length + tables.length * 4 + 24;
  return [
    ...cellSteps(sheet, index, names),
    {
      sheet: index,
      weight: SMALL * calls,
      draw: (target) => {
        drawTables(target, sheet);
        drawShape(target, sheet);
      },
    },
    {
      sheet: index,
      weight: SMALL * (validations.length * 4 + conditionalFormats.length * 6 + 1),
      draw: (target) => {
        for (const validation of validations) drawValidation(target, validation, names);
        drawConditionals(target, conditionalFormats, plan.styles, names);
      },
    },
  ];
};

/** Charts read other sheets, so they come when all of these stand. */
export const chartSteps = ({ charts = [] }: Sheet, index: number, names: SheetNames): Step[] =>
  charts.map((chart) => ({
    sheet: index,
    weight: SMALL * (10 + chart.series.length * 8),
    draw: (target) => {
      drawChart(target, chart, { workbook: target.context.workbook, names });
    },
  }));

/** Nothing can be written to a protected sheet, so this comes last. */
export const protectionSteps = (sheet: Sheet, index: number): Step[] =>
  sheet.isProtected === true
    ? [{ sheet: index, weight: SMALL, draw: (target) => drawProtection(target, sheet) }]
    : [];
