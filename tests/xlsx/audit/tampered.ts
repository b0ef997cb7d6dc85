import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookPlan } from '../../../src/workbook';
import type { SheetId } from '../../../src/workbook/sheet-names';
import { cellName, columnName, readWorkbook, type WorkbookFile } from '../../../src/xlsx/read';

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A place of the plan, as its sheet and cell are called. */
export interface Spot {
  readonly id: SheetId;
  readonly sheet: string;
  readonly cell: string;
}
export const at = ({ sheet, cell }: Spot): string => `${sheet}!${cell}`;

/** A file of ours, opened as a zip and edited as text: by a hand that knows nothing of the writer. */
export class Tampered {
  private readonly parts: Record<string, Uint8Array>;
  private readonly sheets: ReadonlyMap<string, string>;

  constructor(
    readonly plan: WorkbookPlan,
    bytes: Uint8Array,
  ) {
    this.parts = { ...unzipSync(bytes) };
    const targets = new Map(
      [...this.read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([rel]) => [
        /Id="([^"]*)"/.exec(rel)![1]!,
        /Target="([^"]*)"/.exec(rel)![1]!,
      ]),
    );
    this.sheets = new Map(
      [...this.read('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g)].map(
        ([, name, id]) => [name!, `xl/${targets.get(id!)!}`],
      ),
    );
  }

  read(part: string): string {
    return strFromU8(this.parts[part]!);
  }

  write(part: string, text: string): void {
    this.parts[part] = strToU8(text);
  }

  /** Fails where nothing is replaced: a tampering that was not done proves nothing. */
  replace(part: string, pattern: string | RegExp, by: string): void {
    const before = this.read(part);
    const after = before.replace(pattern, () => by);
    if (after === before) throw new Error(`Nothing to replace in ${part}: ${String(pattern)}`);
    this.write(part, after);
  }

  partOf(id: SheetId): string {
    return this.sheets.get(this.plan.sheets.find((sheet) => sheet.id === id)!.name)!;
  }

  /** The nth number below the head of a sheet that a formula gives: one that is not 0, where there are so many. */
  number(id: SheetId, nth = 0): Spot {
    const isNumber = (value: string): boolean => value !== '' && Number.isFinite(Number(value));
    try {
      return this.find(
        id,
        nth,
        (formula, value, row) => formula && row > 4 && isNumber(value) && Number(value) !== 0,
      );
    } catch {
      return this.find(id, nth, (formula, value, row) => formula && row > 4 && isNumber(value));
    }
  }

  /** The nth formula whose answer is words. */
  words(id: SheetId, nth = 0): Spot {
    return this.find(id, nth, (formula, value) => formula && value !== '' && Number.isNaN(Number(value)));
  }

  /** The nth fixed words below the head. */
  label(id: SheetId, nth = 0): Spot {
    return this.find(
      id,
      nth + 3,
      (formula, value, row) => !formula && value !== '' && Number.isNaN(Number(value)) && row > 4,
    );
  }

  /** The input cell of a field by its path, `project.name`, or of a list's first record, `facilities[] limit`. */
  input(path: string): Spot {
    const [list = '', key = ''] = path.includes('[] ') ? path.split(' ') : [];
    for (const { id, name, rows } of this.plan.sheets) {
      const isOpen = (row: number, column: number): boolean =>
        this.plan.styles.get(rows.get(row)?.get(column)?.style ?? '')?.locked === false;
      for (const [row, cells] of rows) {
        const words = [...cells].map(([column, { value }]) => [column, String(value?.value ?? '')] as const);
        const spot = (at: number, column: number): Spot => ({
          id: id as SheetId,
          sheet: name,
          cell: cellName(at, column),
        });
        if (list === '' && words.some(([, word]) => word === path))
          for (const [column] of words) if (isOpen(row, column)) return spot(row, column);
        if (list === '' || !words.some(([, word]) => word.startsWith(`${list} `))) continue;
        const [column] = words.find(([, word]) => word === key || word === path) ?? [];
        if (column === undefined) continue;
        for (let at = row + 1; at < row + 20; at += 1)
          if (rows.get(at)?.get(column)?.value?.kind === 'number') return spot(at, column);
      }
    }
    throw new Error(`no input ${path}`);
  }

  private find(
    id: SheetId,
    nth: number,
    is: (formula: boolean, value: string, row: number) => boolean,
  ): Spot {
    const sheet = this.plan.sheets.find((each) => each.id === id)!;
    let left = nth;
    for (const [row, cells] of sheet.rows)
      for (const [column, { formula, value, style }] of cells)
        if (
          this.plan.styles.get(style ?? '')?.locked !== false &&
          is(formula !== undefined, String(value?.value ?? ''), row) &&
          left-- === 0
        )
          return { id, sheet: sheet.name, cell: cellName(row, column) };
    throw new Error(`${id} has no such cell`);
  }

  /** The cell's element, with its attributes and its formula and value. */
  cell({ id, cell }: Spot, change: (element: { attributes: string; inner: string }) => string): void {
    const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`);
    const part = this.partOf(id);
    const [, attributes = '', inner = ''] = pattern.exec(this.read(part)) ?? [];
    this.replace(part, pattern, change({ attributes: ` r="${cell}"${attributes}`, inner }));
  }

  formula(spot: Spot, by: (formula: string) => string): void {
    this.cell(
      spot,
      ({ attributes, inner }) =>
        `<c${attributes}>${inner.replace(/<f>(.*?)<\/f>/, (_, f: string) => `<f>${by(f)}</f>`)}</c>`,
    );
  }

  value(spot: Spot, by: (value: number) => number): void {
    this.cell(
      spot,
      ({ attributes, inner }) =>
        `<c${attributes}>${inner.replace(/<v>(.*?)<\/v>/, (_, v: string) => `<v>${by(Number(v))}</v>`)}</c>`,
    );
  }

  /** A number or words in place of whatever stands there. */
  type(spot: Spot, value: number | string): void {
    this.cell(spot, ({ attributes }) => {
      const plain = attributes.replace(/ t="[^"]*"/, '');
      return typeof value === 'number'
        ? `<c${plain}><v>${value}</v></c>`
        : `<c${plain} t="inlineStr"><is><t>${value}</t></is></c>`;
    });
  }

  /** The spot's cell gets its style with some attributes or another font or number format. */
  restyle(spot: Spot, change: (xf: string) => string): void {
    this.cell(spot, ({ attributes, inner }) => {
      const index = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
      const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(this.read('xl/styles.xml'))![1]!;
      const all = list.match(/<xf [^>]*?\/>|<xf .*?<\/xf>/gs)!;
      this.replace(
        'xl/styles.xml',
        /<cellXfs[^>]*>.*?<\/cellXfs>/s,
        `<cellXfs count="${all.length + 1}">${list}${change(all[index]!)}</cellXfs>`,
      );
      return `<c${attributes.replace(/ s="\d+"/, '')} s="${all.length}">${inner}</c>`;
    });
  }

  /** A part of the whole workbook, with what makes it known. */
  attach(name: string, type: string, contentType: string, data: string, more = ''): string {
    const id = `rIdTampered${Object.keys(this.parts).length}`;
    this.write(name, data);
    this.replace(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/${name}" ContentType="${contentType}"/></Types>`,
    );
    this.replace(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${RELS}/${type}`}" Target="${name.replace(/^xl\//, '')}"${more}/></Relationships>`,
    );
    return id;
  }

  bytes(): Uint8Array {
    return zipSync(this.parts, { level: 1 });
  }

  file(): WorkbookFile {
    return readWorkbook(this.bytes());
  }
}

/** Whole rows and columns as the findings call them. */
export const rowOf = ({ sheet, cell }: Spot): string => {
  const row = /\d+$/.exec(cell)![0];
  return `${sheet}!${row}:${row}`;
};
export const columnOf = ({ sheet }: Spot, column: number): string =>
  `${sheet}!${columnName(column)}:${columnName(column)}`;
