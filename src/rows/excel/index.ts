/** The third reading: rows as native formulas, for a program and a layout. */
export { cellAt, type ExcelFormula, excelFormula, formulaDigest, r1c1 } from './formula';
export { sha256 } from './digest';
export {
  type CellPlace,
  type Layout,
  LayoutError,
  type PeriodsPlace,
  type Place,
  type RecordsPlace,
} from './layout';
export { columnName, inA1, sheetPrefix } from './reference';
