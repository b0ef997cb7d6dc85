import { CellValueType, type ICellData } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/** A formula that has just come to an empty text; the others of the same calculation take it for an empty cell. */
const isEmptyText = (cell: ICellData | null | undefined): cell is ICellData =>
  cell?.v === '' && cell.t === CellValueType.STRING && !cell.f && !cell.si;

let isMended = false;

/**
 * Has Univer read a formula's empty text as a text, as Excel does, in the calculation that made it too: ISTEXT of it is true.
 * Univer's classes themselves are changed, once for the page; it offers no other way in.
 */
export const mendReferences = (): void => {
  if (isMended) return;
  isMended = true;
  const { prototype } = BaseReferenceObject;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the object it belongs to
  const read = prototype.getCellData;
  prototype.getCellData = function (row, column) {
    const cell = read.call(this, row, column) ?? undefined;
    const isJustComputed =
      isEmptyText(cell) && this.getCurrentRuntimeSheetData()?.getValue(row, column) === cell;
    // Univer holds a cell with a formula for no empty one.
    return isJustComputed ? { ...cell, f: '=""' } : cell;
  };
};
