import type { Area, Sheet, StyleId } from '../../workbook';
import { addressLists, rangeIn } from './areas';
import { bandsOf, blocksOf } from './blocks';
import { relativeFormula, type SheetNames } from './formula';
import { SMALL, type Step } from './step';
import { styleName } from './styles';
import { entriesOf, isConstant } from './values';

/** Places inside the workbook; before the values, because a new link brings its own text and style. */
const links = (sheet: Sheet, index: number): Step[] => {
  const steps: Step[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, { link }] of cells) {
      if (link === undefined) continue;
      steps.push({
        sheet: index,
        weight: SMALL,
        draw: (target) => {
          target.getCell(row, column).hyperlink = { documentReference: link };
        },
      });
    }
  }
  return steps;
};

const constants = (sheet: Sheet, index: number): Step[] =>
  bandsOf(sheet, isConstant).map((area) => {
    const entries = entriesOf(sheet, area);
    return {
      sheet: index,
      weight: SMALL + JSON.stringify(entries).length,
      draw: (target) => {
        rangeIn(target, area).values = entries;
      },
    };
  });

/** Cells that compute the same of their surroundings get their formula in one go: a row of a model sheet is one call. */
const formulas = (sheet: Sheet, index: number, names: SheetNames): Step[] =>
  blocksOf(sheet, ({ formula }, row, column) =>
    formula === undefined ? undefined : relativeFormula(formula, row, column, names),
  ).map(({ area, key }) => ({
    sheet: index,
    weight: SMALL + key.length,
    draw: (target) => {
      // One text for the whole range: the host's types know only the table of texts.
      rangeIn(target, area).formulasR1C1 = `=${key}` as unknown as string[][];
    },
  }));

const styles = (sheet: Sheet, index: number): Step[] => {
  const areas = new Map<StyleId, Area[]>();
  for (const { area, key } of blocksOf(sheet, ({ style }) => style)) {
    const known = areas.get(key);
    if (known === undefined) areas.set(key, [area]);
    else known.push(area);
  }
  return [...areas].flatMap(([id, list]) =>
    addressLists(list).map((address) => ({
      sheet: index,
      weight: SMALL + address.length,
      draw: (target: Excel.Worksheet) => {
        target.getRanges(address).style = styleName(id);
      },
    })),
  );
};

/** Everything that stands in a sheet's cells. */
export const cellSteps = (sheet: Sheet, index: number, names: SheetNames): Step[] => [
  ...links(sheet, index),
  ...constants(sheet, index),
  ...formulas(sheet, index, names),
  ...styles(sheet, index),
];
