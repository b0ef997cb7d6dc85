/**
 * Namespaces we read, and the prefix by which our code knows them, whatever prefix the file uses.
 * Transitional and strict workbooks differ in their namespaces only, so both get the same prefix.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rels:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'types:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'core:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'app:',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'app:',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'custom:',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'custom:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14:',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm:',
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': 'threads:',
};

/** Prefix for our code; a namespace we do not know keeps its address, so that nothing is mistaken for ours. */
const prefixOf = (uri: string): string => KNOWN[uri] ?? `{${uri}}`;

/** Reads `prefix:name` as the file declares its prefixes, into `prefix:name` as our code knows them. */
export class Scope {
  private readonly tags = new Map<string, string>();
  private constructor(private readonly declared: ReadonlyMap<string, string>) {}

  static readonly outermost = new Scope(new Map([['xml', 'xml:']]));

  /** The scope inside an element with these attributes; this one when it declares nothing. */
  within(attributes: Readonly<Record<string, string>>): Scope {
    let declared: Map<string, string> | undefined;
    for (const key in attributes) {
      if (!key.startsWith('xmlns') || (key.length > 5 && key[5] !== ':')) continue;
      declared ??= new Map(this.declared);
      declared.set(key.slice(6), prefixOf(attributes[key] ?? ''));
    }
    return declared === undefined ? this : new Scope(declared);
  }

  /** The canonical name of an element; undefined when its prefix is not declared. */
  element(raw: string): string | undefined {
    const known = this.tags.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const prefix = this.declared.get(colon === -1 ? '' : raw.slice(0, colon));
    if (prefix === undefined) return colon === -1 ? `{}${raw}` : undefined;
    const name = prefix + raw.slice(colon + 1);
    this.tags.set(raw, name);
    return name;
  }

  /**
   * The attributes with their prefixes as our code knows them: `rel:id` becomes `r:id` when `rel` stands for
   * relationships, and an `r:id` that means something else is not taken for one. Undefined: undeclared prefix.
   */
  attributes(raw: Record<string, string>): Record<string, string> | undefined {
    let renamed: Record<string, string> | undefined;
    for (const key in raw) {
      const colon = key.indexOf(':');
      if (colon === -1 || key.startsWith('xmlns:') || key.startsWith('xml:')) continue;
      renamed ??= this.unprefixed(raw);
      const prefix = this.declared.get(key.slice(0, colon));
      if (prefix === undefined) return undefined;
      renamed[prefix + key.slice(colon + 1)] = raw[key] ?? '';
    }
    return renamed ?? raw;
  }

  private unprefixed(raw: Readonly<Record<string, string>>): Record<string, string> {
    const kept = Object.create(null) as Record<string, string>;
    for (const key in raw) if (!key.includes(':') || key.startsWith('xml:')) kept[key] = raw[key] ?? '';
    return kept;
  }
}
