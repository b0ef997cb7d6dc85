import { refuse } from '../errors';
import type { Limits } from '../limits';
import { children, type Element, readTree } from '../xml/tree';
import { walkXml, type XmlReader } from '../xml/walk';
import type { Entry } from '../zip/directory';
import { inflate } from '../zip/inflate';
import { refuseOtherPackage } from './kinds';
import { type Relationship, relationshipsPart, resolveTarget } from './relationships';

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a file: each is inflated, checked against its sum and handed out at most once. */
export class Package {
  private readonly entries = new Map<string, Entry>();
  private readonly types = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly unread = new Set<string>();

  constructor(
    entries: readonly Entry[],
    readonly limits: Limits,
  ) {
    for (const entry of entries) {
      this.entries.set(entry.name.toLowerCase(), entry);
      this.unread.add(entry.name);
    }
    if (!this.has(CONTENT_TYPES)) refuseOtherPackage(entries);
    this.readTypes();
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** '' when the file does not say. */
  typeOf(part: string): string {
    const key = part.toLowerCase();
    return this.types.get(key) ?? this.defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  }

  partNames(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** Parts that were not read; each is still held to its size and its sum. */
  checkUnread(): string[] {
    for (const name of this.unread) inflate(this.entry(name, '内容', 'contents'));
    return [...this.unread].filter((name) => !name.toLowerCase().endsWith('.rels')).sort();
  }

  tree(part: string, root: string, zh: string, en: string): Element {
    return readTree(part, this.bytes(part, zh, en), this.limits, root);
  }

  walk(part: string, reader: XmlReader, zh: string, en: string): void {
    walkXml(part, this.bytes(part, zh, en), this.limits, reader);
  }

  /** What a part refers to; '' is the file itself. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const root = this.tree(name, 'rels:Relationships', '关系', 'relationships');
    const seen = new Set<string>();
    return children(root, 'rels:Relationship').map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      if (id === '' || seen.has(id))
        refuse('badPart', {
          part: name,
          zh: `关系 ${id} 重复或无编号`,
          en: `relationship ${id} is not unique`,
        });
      seen.add(id);
      const external = attributes.TargetMode === 'External';
      // 'extended-properties' in transitional files is 'extendedProperties' in strict ones.
      const kind = type
        .slice(type.lastIndexOf('/') + 1)
        .replaceAll('-', '')
        .toLowerCase();
      return { id, kind, external, target: external ? target : resolveTarget(name, part, target) };
    });
  }

  private bytes(part: string, zh: string, en: string): Uint8Array {
    const entry = this.entry(part, zh, en);
    this.unread.delete(entry.name);
    return inflate(entry);
  }

  private entry(part: string, zh: string, en: string): Entry {
    return this.entries.get(part.toLowerCase()) ?? refuse('missingPart', { part, zh, en }, { part });
  }

  private readTypes(): void {
    const root = this.tree(CONTENT_TYPES, 'types:Types', '内容类型', 'content types');
    for (const { attributes } of children(root, 'types:Default'))
      this.defaults.set((attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '');
    for (const { attributes } of children(root, 'types:Override'))
      this.types.set(
        (attributes.PartName ?? '').replace(/^\//, '').toLowerCase(),
        attributes.ContentType ?? '',
      );
  }
}
