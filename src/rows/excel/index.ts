/** The third reading: rows as native formulas, for a program and a layout. */
export { sha256 } from './digest';
export { cellAt, type ExcelFormula, excelFormula, formulaDigest, r1c1, rangeOf } from './formula';
export {
  type CellPlace,
  type Layout,
  LayoutError,
  type PeriodsPlace,
  type Place,
  type RecordsPlace,
} from './layout';
export { columnName, sheetPrefix } from './reference';
