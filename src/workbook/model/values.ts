import type { Exact } from '../../rows';
import type { Decimal } from '../../finance/decimal';
import type { CellValue } from '../plan';

/** A computed number as a cell holds it: the double next to it; not applicable is empty text. */
export const cellValue = (value: Decimal): CellValue =>
  value.isNaN() ? { kind: 'text', value: '' } : { kind: 'number', value: String(value.toNumber()) };

/** What an input is, at a record or alone. */
export const inputValue = (exact: Exact, ref: string, index = 0): CellValue => {
  const data = exact.program.inputs.get(ref)?.data;
  if (data?.kind === 'text') return { kind: 'text', value: data.values[index] ?? '' };
  const value = exact.row(ref)[index];
  return value === undefined ? { kind: 'text', value: '' } : cellValue(value);
};
