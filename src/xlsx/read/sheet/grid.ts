import { refuse, XlsxReadError } from '../errors';
import { expand, type SharedFormula, takeApart } from '../formulas/shared';
import { shownFormula } from '../formulas/shown';
import { cellName, MOST_COLUMNS, MOST_ROWS, parseArea, parseCell } from '../references';
import type { FileCell, RowFile } from '../workbook-file';
import { count, flag, measure, spaced, unescapeText } from '../xml/values';
import type { Attributes } from '../xml/walk';
import { isFault, readValue } from './cell-value';
import type { SheetContext } from './context';
import { fill } from './fills';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: SharedFormula;
}

interface Follower {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  readonly cell: Writable<FileCell>;
  readonly own: string;
}

/** Reads sheetData: told of each element inside it, it builds the cells. */
export class Grid {
  readonly cells = new Map<number, Map<number, FileCell>>();
  readonly rows = new Map<number, RowFile>();
  /** Whether any cell has a value or a formula. */
  isFilled = false;

  /** The cell being read. */
  row = -1;
  column = -1;

  private line = new Map<number, FileCell>();
  private inCell = false;
  private cell: Attributes = {};
  private formula: Attributes | undefined;
  private formulaText = '';
  private value: string | undefined;
  private inline: string | undefined;
  private run = '';
  private keepsSpace = false;
  private phonetic = false;
  private readonly masters = new Map<string, Master>();
  private readonly followers: Follower[] = [];
  private readonly fills: { row: number; column: number; cell: FileCell }[] = [];
  private readonly blanks = new Map<number, FileCell>();

  constructor(private readonly sheet: SheetContext) {}

  /** `depth` counts from 0 at the worksheet: row 2, cell 3, formula and value 4. */
  open(name: string, attributes: Attributes, depth: number, keepsSpace: boolean): void {
    if (depth === 2) {
      if (name !== 'row') this.unexpected(name);
      this.openRow(attributes);
    } else if (depth === 3 && name === 'c') this.openCell(attributes);
    else if (depth === 3 && name !== 'extLst') this.unexpected(name);
    else if (depth >= 4 && this.inCell) this.openInside(name, attributes, depth, keepsSpace);
  }

  text(text: string): void {
    if (this.inCell) this.run += text;
  }

  close(name: string, depth: number): void {
    if (!this.inCell) return;
    if (depth === 4) {
      if (name === 'v') this.value = this.run;
      else if (name === 'f') this.formulaText = unescapeText(this.run);
      this.run = '';
    } else if (depth > 4) {
      if (name === 'rPh') this.phonetic = false;
      else if (name === 't' && !this.phonetic) {
        this.inline = (this.inline ?? '') + unescapeText(spaced(this.run, this.keepsSpace));
        this.run = '';
      }
    } else {
      this.inCell = false;
      this.finish();
    }
  }

  /** Once the whole sheet is read: cells of shared formulas and of arrays get theirs. */
  settle(): void {
    for (const follower of this.followers) {
      const master = this.masters.get(follower.group);
      if (master === undefined)
        this.fault(follower, '共享公式缺少首个单元格', 'the first cell of its shared formula is missing');
      this.follow(follower, master);
    }
    fill(this.cells, this.fills, (place, zh, en) => this.fault(place, zh, en));
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes.r ?? '';
    this.row = stated === '' ? this.row + 1 : (count(attributes, 'r') ?? 0) - 1;
    if (this.row < 0 || this.row >= MOST_ROWS) this.broken(`行号 ${stated} 有误`, `row ${stated} is no row`);
    this.column = -1;
    this.line = this.cells.get(this.row) ?? new Map<number, FileCell>();
    const height = flag(attributes, 'customHeight') ? measure(attributes, 'ht') : undefined;
    const level = count(attributes, 'outlineLevel') ?? 0;
    const hidden = flag(attributes, 'hidden');
    if (hidden || level > 0 || height !== undefined) this.rows.set(this.row, { hidden, height, level });
  }

  private openCell(attributes: Attributes): void {
    const stated = attributes.r;
    if (stated === undefined) this.column += 1;
    else {
      const at = parseCell(stated);
      if (at?.row !== this.row)
        this.broken(
          `第 ${this.row + 1} 行里有单元格 ${stated}`,
          `row ${this.row + 1} holds a cell ${stated}`,
        );
      this.column = at.column;
    }
    if (this.column >= MOST_COLUMNS)
      this.broken(`第 ${this.row + 1} 行列数过多`, `row ${this.row + 1} has too many columns`);
    if (this.line.has(this.column)) this.fault(this, '同一单元格写了两次', 'it stands in the file twice');
    this.sheet.countCell();
    if (this.line.size === 0) this.cells.set(this.row, this.line);
    this.cell = attributes;
    this.inCell = true;
    this.formula = undefined;
    this.formulaText = '';
    this.value = undefined;
    this.inline = undefined;
    this.run = '';
  }

  private openInside(name: string, attributes: Attributes, depth: number, keepsSpace: boolean): void {
    if (depth === 4) {
      if (name === 'f') {
        if (this.formula !== undefined) this.fault(this, '有两个公式', 'it has two formulas');
        this.formula = attributes;
      } else if (name === 'v') {
        if (this.value !== undefined) this.fault(this, '有两个值', 'it has two values');
      } else if (name === 'is') this.inline = '';
      else if (name !== 'extLst') this.unexpected(name);
    } else if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.keepsSpace = keepsSpace;
    this.run = '';
  }

  private finish(): void {
    const style = this.style();
    const raw = { type: this.cell.t ?? 'n', text: this.value, inline: this.inline };
    const value = readValue(raw, this.sheet.strings, this.sheet.date1904);
    if (value !== undefined && isFault(value)) this.fault(this, value.zh, value.en);
    if (value === undefined && this.formula === undefined) {
      this.line.set(this.column, this.blank(style));
      return;
    }
    this.isFilled = true;
    const cell: Writable<FileCell> = { style };
    if (value !== undefined) cell.value = value;
    if (this.formula !== undefined) this.readFormula(this.formula, cell);
    this.line.set(this.column, cell);
  }

  /** Blank cells of one style are one object: a sheet formatted to its edge costs little. */
  private blank(style: number): FileCell {
    let blank = this.blanks.get(style);
    if (blank === undefined) this.blanks.set(style, (blank = { style }));
    return blank;
  }

  private style(): number {
    const { s: stated = '0' } = this.cell;
    const style = this.cell.s === undefined ? 0 : (count(this.cell, 's') ?? -1);
    if (style < 0 || style >= this.sheet.styles)
      this.fault(this, `样式 ${stated} 不存在`, `its style ${stated} is missing`);
    return style;
  }

  private readFormula(attributes: Attributes, cell: Writable<FileCell>): void {
    const type = attributes.t ?? 'normal';
    const text = this.formulaText;
    if (type === 'shared') this.readShared(attributes, text, cell);
    else if (type === 'array' || type === 'dataTable') this.readFilling(type, attributes, text, cell);
    else if (type !== 'normal')
      this.fault(this, `公式类型“${type}”未知`, `its kind of formula, "${type}", is unknown`);
    else if (text.trim() === '') this.fault(this, '公式是空的', 'its formula is empty');
    else cell.formula = shownFormula(text);
  }

  private readShared(attributes: Attributes, text: string, cell: Writable<FileCell>): void {
    const group = attributes.si ?? '';
    const isMaster = text !== '' && (attributes.ref !== undefined || !this.masters.has(group));
    if (!isMaster) {
      const { row, column } = this;
      const follower = { row, column, group, cell, own: text };
      const master = this.masters.get(group);
      if (master === undefined) this.followers.push(follower);
      else this.follow(follower, master);
      return;
    }
    const shown = shownFormula(text);
    const formula = takeApart(shown);
    if (formula === undefined) this.fault(this, '共享公式无法辨认', 'its shared formula is unreadable');
    cell.formula = shown;
    this.masters.set(group, { row: this.row, column: this.column, formula });
  }

  private follow({ row, column, cell, own }: Follower, master: Master): void {
    cell.formula = expand(master.formula, row - master.row, column - master.column);
    cell.sharedFrom = cellName(master.row, master.column);
    if (own !== '' && plain(shownFormula(own)) !== plain(cell.formula))
      this.fault(
        { row, column },
        '自带的公式与共享公式不同',
        'its own formula contradicts its shared formula',
      );
  }

  private readFilling(type: string, attributes: Attributes, text: string, cell: Writable<FileCell>): void {
    const area = parseArea(attributes.ref ?? '');
    if (area === undefined) this.fault(this, '数组公式没有范围', 'its array formula has no range');
    if (type === 'array' && text.trim() === '') this.fault(this, '公式是空的', 'its formula is empty');
    const kind =
      type === 'dataTable'
        ? type
        : this.sheet.dynamicMarks.has(count(this.cell, 'cm') ?? -1)
          ? 'spill'
          : 'array';
    cell.formula = kind === 'dataTable' ? dataTable(attributes) : shownFormula(text);
    cell.fills = { kind, area };
    this.fills.push({ row: this.row, column: this.column, cell });
  }

  private unexpected(name: string): never {
    const short = name.slice(0, 80);
    return this.broken(`单元格区出现 ${short}`, `among its cells stands ${short}`);
  }

  private broken(zh: string, en: string): never {
    return refuse(
      'badPart',
      { part: this.sheet.part, zh, en },
      { part: this.sheet.part, sheet: this.sheet.name },
    );
  }

  private fault({ row, column }: { row: number; column: number }, zh: string, en: string): never {
    const cell = cellName(row, column);
    const { name: sheet, part } = this.sheet;
    throw new XlsxReadError('badCell', { sheet, cell, zh, en }, { part, sheet, cell });
  }
}

const plain = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();

/** As Excel shows a what-if table: {=TABLE(row input, column input)}. */
function dataTable(attributes: Attributes): string {
  const { r1 = '', r2 = '' } = attributes;
  if (flag(attributes, 'dt2D')) return `TABLE(${r1},${r2})`;
  return flag(attributes, 'dtr') ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}
