import { strToU8, zipSync, type Zippable } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The zip's own oldest day, in local time as the format counts: no clock in the file. */
const DAY_ONE = new Date(1980, 0, 1);
/** Beyond it a workbook of formulas hardly shrinks. */
const COMPRESSION = 4;

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The parts of a file while they are gathered; content types and relations follow from them. */
export class Package {
  private readonly parts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  /** Puts a part down; `path` is from the file's root, without the leading slash. */
  add(path: string, contentType: string | undefined, content: string): void {
    this.parts.set(path, content);
    if (contentType !== undefined) this.types.set(path, contentType);
  }

  /** A relation from a part (or '' for the file) to another; gives its id. */
  relate(from: string, type: string, target: string): string {
    const list = this.relations.get(from) ?? [];
    list.push({ type: type.startsWith('http') ? type : `${RELATIONS}/${type}`, target });
    this.relations.set(from, list);
    return `rId${list.length}`;
  }

  private contentTypes(): string {
    const overrides = [...this.types].map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
    );
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join('')}</Types>`;
  }

  private relationParts(): [string, string][] {
    return [...this.relations].map(([from, list]) => {
      const cut = from.lastIndexOf('/') + 1;
      const path = `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
      const items = list.map(
        ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
      );
      return [
        path,
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
      ];
    });
  }

  toBytes(): Uint8Array {
    const files: Zippable = {};
    const all: [string, string][] = [
      ['[Content_Types].xml', this.contentTypes()],
      ...this.relationParts(),
      ...this.parts,
    ];
    for (const [path, content] of all)
      files[path] = strToU8(path.endsWith('.vml') ? content : HEAD + content);
    return zipSync(files, { level: COMPRESSION, mtime: DAY_ONE });
  }
}
