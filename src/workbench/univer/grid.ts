import { type Area, type Content, type Format, MemoryGrid, type Scalar } from '../host';

/** Told of every change, by cell. */
type Touch = (row: number, column: number) => void;

/**
 * A sheet as the host knows it. Univer shows it and computes it; values that spill out of a formula stand beside the cells,
 * so that nobody takes them for entries.
 */
export class UniverGrid extends MemoryGrid {
  private readonly spilled = new Map<string, Scalar>();

  constructor(private readonly touch: Touch) {
    super();
  }

  override read(row: number, column: number): Content | undefined {
    const own = super.read(row, column);
    if (own !== undefined) return own;
    const value = this.spilled.get(`${row} ${column}`);
    return value === undefined ? undefined : { value };
  }

  override write(row: number, column: number, content: Content | undefined): void {
    super.write(row, column, content);
    this.touch(row, column);
  }

  override setFormat(area: Area, settings: Format, forgotten?: readonly string[]): void {
    super.setFormat(area, settings, forgotten);
    for (let row = area.row; row < area.row + Math.min(area.rows, MOST); row++) {
      for (let column = area.column; column < area.column + Math.min(area.columns, MOST); column++)
        this.touch(row, column);
    }
  }

  /** Gives cells the format of another; Univer shows them so already. */
  wear(area: Area, format: Format): void {
    super.setFormat(area, format, ['']);
  }

  /** Takes over what Univer has: a person's entry, or a formula's new value. */
  follow(row: number, column: number, content: Content | undefined): void {
    super.write(row, column, content);
  }

  /** Takes over the value a formula came to. */
  computed(row: number, column: number, value: Scalar): void {
    const own = super.read(row, column);
    if (own?.formula !== undefined) super.write(row, column, { ...own, value });
  }

  /** Replaces what spills on this sheet. */
  spill(values: Iterable<readonly [row: number, column: number, value: Scalar]>): void {
    this.spilled.clear();
    for (const [row, column, value] of values) this.spilled.set(`${row} ${column}`, value);
  }
}

/** Formats of whole rows and columns are shown as far as anyone scrolls. */
const MOST = 400;
