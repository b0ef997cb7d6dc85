import { readWorkbook, type FileCell, type SheetFile, type WorkbookFile } from '../../../src/xlsx/read';
import { parseCell } from '../../../src/xlsx/read/references';
import { zip, type ZipPart } from './zip-file';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** A sheet as XML: only its rows, or the whole worksheet element. */
export interface MadeSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows?: string;
  /** Before and after sheetData. */
  readonly head?: string;
  readonly tail?: string;
  /** The whole part instead. */
  readonly xml?: string;
  readonly rels?: string;
}

export interface Made {
  readonly sheets?: readonly MadeSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly metadata?: string;
  /** Inside <workbook>, before and after <sheets>. */
  readonly before?: string;
  readonly after?: string;
  readonly workbookRels?: string;
  readonly topRels?: string;
  /** More parts, or other contents for those above: undefined leaves the part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

export const rel = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${RELS}/${kind}" Target="${target}" ${more}/>`;
export const relsXml = (inner: string): string =>
  `<Relationships xmlns="${PACKAGE_RELS}">${inner}</Relationships>`;

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The parts of a workbook, by name. */
export function madeParts(made: Made): Map<string, string | Uint8Array> {
  const sheets = made.sheets ?? [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }];
  const parts = new Map<string, string | Uint8Array>();
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  );
  parts.set('_rels/.rels', relsXml(rel('rId1', 'officeDocument', 'xl/workbook.xml') + (made.topRels ?? '')));
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="s${i + 1}"/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${RELS}">${made.before ?? ''}<sheets>${tabs.join('')}</sheets>${made.after ?? ''}</workbook>`,
  );
  const links = sheets.map((_, i) => rel(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const add = (kind: string, name: string, xml: string | undefined): void => {
    if (xml === undefined) return;
    parts.set(`xl/${name}`, xml);
    links.push(rel(kind, kind, name));
  };
  add('sharedStrings', 'sharedStrings.xml', made.strings && `<sst xmlns="${MAIN}">${made.strings}</sst>`);
  add('styles', 'styles.xml', made.styles && `<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`);
  add('sheetMetadata', 'metadata.xml', made.metadata);
  parts.set('xl/_rels/workbook.xml.rels', relsXml(links.join('') + (made.workbookRels ?? '')));
  for (const [i, sheet] of sheets.entries()) {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    parts.set(
      part,
      sheet.xml ??
        `<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${sheet.head ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.tail ?? ''}</worksheet>`,
    );
    if (sheet.rels !== undefined)
      parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relsXml(sheet.rels));
  }
  for (const [name, data] of Object.entries(made.parts ?? {}))
    if (data === undefined) parts.delete(name);
    else parts.set(name, data);
  return parts;
}

export const zipParts = (made: Made): ZipPart[] =>
  [...madeParts(made)].map(([name, data]) => ({ name, data }));

/** The file's bytes. */
export const madeFile = (made: Made): Uint8Array => zip(zipParts(made));

export const read = (made: Made): WorkbookFile => readWorkbook(madeFile(made));

/** The first sheet of a workbook of one sheet with these rows. */
export const readRows = (rows: string, made: Made = {}): SheetFile =>
  read({ ...made, sheets: [{ rows }] }).sheets[0]!;

/** The cell at 'B7'. */
export function cellAt(sheet: SheetFile, name: string): FileCell | undefined {
  const at = parseCell(name)!;
  return sheet.cells.get(at.row)?.get(at.column);
}
