import { readFileSync } from 'node:fs';

/** The manifest as the repository has it. */
export const MANIFEST = readFileSync('manifest.xml', 'utf8');

/** A text as XML. @throws where it is not well-formed. */
export const parsed = (xml: string): Element => {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.getElementsByTagName('parsererror').length > 0) throw new Error(root.textContent);
  return root;
};

const walk = (element: Element): Element[] => [element, ...[...element.children].flatMap(walk)];

/** Every element under a root, itself included, in the order of the document. */
export const elements = (root: Element): Element[] => walk(root);

/** Every element of that name, whatever its namespace. */
export const named = (root: Element, name: string): Element[] =>
  walk(root).filter((element) => element.localName === name);

/** The only element of that name. @throws where there is none, or more than one. */
export const only = (root: Element, name: string): Element => {
  const found = named(root, name);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${name}: ${String(found.length)} found`);
  return found[0];
};

/** An attribute that has to be there, with or without its prefix. */
export const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name) ?? element.getAttribute(`xsi:${name}`);
  if (value === null) throw new Error(`${element.localName} has no ${name}`);
  return value;
};

/** What an element says in each language: its default, which is Chinese, and its override in English. */
export const inBoth = (element: Element): { readonly zh: string; readonly en: string | undefined } => ({
  zh: attribute(element, 'DefaultValue'),
  en:
    [...element.children]
      .find((child) => child.localName === 'Override' && attribute(child, 'Locale') === 'en-US')
      ?.getAttribute('Value') ?? undefined,
});
