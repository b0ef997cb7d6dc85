import type { Grid } from '../grid';

/** Points of an A4 page within the margins, and of a row and a character of the default font. */
const PAGE = { width: 523, height: 756 } as const;
const ROW = 15;
const CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;

/** Rows of a section that must stand on one page with its heading. */
const TOGETHER = 6;

/**
 * Where the pages of a sheet end that is printed one page wide. Programs ignore page breaks set by hand on such a sheet, so
 * a section that would begin at the foot of a page is moved down instead.
 */
export class Pages {
  private readonly height: number;

  constructor(
    private readonly grid: Grid,
    characters: number,
    columns: number,
  ) {
    const width = characters * CHARACTER + columns * COLUMN_PADDING;
    this.height = PAGE.height * Math.max(1, width / PAGE.width);
  }

  /** The row in which a section may begin that would like to begin in this one. */
  start(row: number): number {
    const top = this.above(row) % this.height;
    const left = this.height - top;
    return left < TOGETHER * ROW ? row + Math.ceil(left / ROW) : row;
  }

  private above(row: number): number {
    let points = 0;
    for (let each = 0; each < row; each += 1) points += this.grid.heightOf(each) ?? ROW;
    return points;
  }
}
