import { refuse } from '../errors';
import type { Limits } from '../limits';
import { type Element, TreeReader } from '../xml/tree';
import type { Attributes, XmlReader } from '../xml/walk';
import type { SheetContext } from './context';
import { Grid } from './grid';

/** The root element of each kind of sheet. */
const ROOTS = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'xm:macrosheet']);

/** Reads a sheet's part: the cells as they pass by, all the rest as a tree. */
export class SheetReader implements XmlReader {
  readonly grid: Grid;
  private readonly tree: TreeReader;
  private isInside = false;
  private hasData = false;

  constructor(
    private readonly sheet: SheetContext,
    limits: Limits,
  ) {
    this.grid = new Grid(sheet);
    this.tree = new TreeReader(sheet.part, limits);
  }

  /** Everything but the cells. */
  get root(): Element {
    return this.tree.root ?? this.wrong('没有内容', 'it is empty');
  }

  open(name: string, attributes: Attributes, depth: number, keepsSpace: boolean): void {
    if (this.isInside) {
      this.grid.open(name, attributes, depth, keepsSpace);
      return;
    }
    if (depth === 0 && !ROOTS.has(name)) this.wrong('不是工作表', 'it is no sheet');
    if (name === 'sheetData') {
      // Anywhere else, another program might find cells where we find none.
      if (depth !== 1 || this.hasData)
        this.wrong('单元格区的位置有误', 'its cells are not where they belong');
      this.hasData = true;
      this.isInside = true;
    } else this.tree.open(name, attributes, depth, keepsSpace);
  }

  text(text: string): void {
    if (this.isInside) this.grid.text(text);
    else this.tree.text(text);
  }

  close(name: string, depth: number): void {
    if (!this.isInside) this.tree.close();
    else if (depth === 1) this.isInside = false;
    else this.grid.close(name, depth);
  }

  private wrong(zh: string, en: string): never {
    return refuse(
      'badPart',
      { part: this.sheet.part, zh, en },
      { part: this.sheet.part, sheet: this.sheet.name },
    );
  }
}
