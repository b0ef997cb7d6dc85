import { refuse } from '../errors';
import type { Limits } from '../limits';
import { type Attributes, walkXml, type XmlReader } from './walk';

/** An element of a small part, with its text (of all its own text nodes together). */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Element[];
  readonly keepsSpace: boolean;
  text: string;
}

/** Builds a tree out of what it is told; a cap on elements bounds the memory. */
export class TreeReader implements XmlReader {
  private readonly open_: Element[] = [];
  private count = 0;
  root: Element | undefined;

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes, _depth: number, keepsSpace: boolean): void {
    this.count += 1;
    if (this.count > this.limits.elements)
      refuse(
        'tooMany',
        { limit: this.limits.elements, zh: ' XML 元素', en: 'XML elements outside its cells' },
        { part: this.part },
      );
    const element: Element = { name, attributes, children: [], keepsSpace, text: '' };
    const parent = this.open_.at(-1);
    if (parent === undefined) this.root = element;
    else parent.children.push(element);
    this.open_.push(element);
  }

  text(text: string): void {
    const element = this.open_.at(-1);
    if (element !== undefined) element.text += text;
  }

  close(): void {
    this.open_.pop();
  }
}

/** The whole part as a tree, whose root must have the given name. */
export function readTree(part: string, bytes: Uint8Array, limits: Limits, root: string): Element {
  const reader = new TreeReader(part, limits);
  walkXml(part, bytes, limits, reader);
  if (reader.root?.name !== root)
    refuse('badPart', { part, zh: `根元素不是 ${root}`, en: `its root element is not ${root}` }, { part });
  return reader.root;
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

export const children = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** Every element of this name, at any depth. */
export function descendants(element: Element | undefined, name: string, found: Element[] = []): Element[] {
  for (const each of element?.children ?? []) {
    if (each.name === name) found.push(each);
    descendants(each, name, found);
  }
  return found;
}
