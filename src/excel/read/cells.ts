import { isDateFormat, type CellStyle, type FileCell, type FileValue } from '../../xlsx/read';

/** Cells that one answer of the host may hold. */
const MOST_IN_AN_ANSWER = 100_000;

/** A used range as the host gives it. */
export interface Loaded {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** Rows of a range in pieces that an answer can hold: [from, count]. */
export const piecesOf = (rows: number, columns: number): readonly (readonly [number, number])[] => {
  const rowsInPiece = Math.max(1, Math.floor(MOST_IN_AN_ANSWER / Math.max(1, columns)));
  return Array.from({ length: Math.ceil(rows / rowsInPiece) }, (_, index) => {
    const from = index * rowsInPiece;
    return [from, Math.min(rowsInPiece, rows - from)] as const;
  });
};

/** Styles of cells as far as reading needs them: by number format. */
export class Formats {
  readonly styles: CellStyle[] = [];
  private readonly known = new Map<string, number>();

  index(format: unknown, locked = true): number {
    const numberFormat = typeof format === 'string' && format !== '' ? format : 'General';
    const key = `${numberFormat} ${String(locked)}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const index = this.styles.length;
    this.known.set(key, index);
    this.styles.push({
      numberFormat,
      isDate: isDateFormat(numberFormat),
      locked,
      formulaHidden: false,
      bold: false,
      italic: false,
      fontColour: undefined,
      fillColour: undefined,
      fillPattern: 'none',
    });
    return index;
  }
}

const valueOf = (value: unknown, type: unknown): FileValue | undefined => {
  if (type === 'Error') return { kind: 'error', value: String(value) };
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value: String(value) };
    case 'boolean':
      return { kind: 'flag', value };
    case 'string':
      return value === '' ? undefined : { kind: 'text', value };
    default:
      return undefined;
  }
};

const formulaOf = (formula: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') ? formula.slice(1) : undefined;

/** The cells of a range that hold something, put where a file's reader would put them. */
export const putCells = (
  into: Map<number, Map<number, FileCell>>,
  { row, column, values, formulas, formats, types }: Loaded,
  styles: Formats,
): void => {
  values.forEach((line, down) => {
    line.forEach((given, across) => {
      const written = formulas[down]?.[across];
      const type = types[down]?.[across];
      const formula = type === 'String' && written === given ? undefined : formulaOf(written);
      const shown = valueOf(given, type);
      if (shown === undefined && formula === undefined) return;
      // A formula that shows nothing shows an empty text.
      const value: FileValue | undefined = shown ?? { kind: 'text', value: '' };
      const cells = into.get(row + down) ?? new Map<number, FileCell>();
      into.set(row + down, cells);
      cells.set(column + across, {
        value,
        style: styles.index(formats[down]?.[across]),
        ...(formula === undefined ? {} : { formula }),
      });
    });
  });
};
