import type { Attributes } from './walk';

/** Excel writes what XML cannot hold as _xHHHH_, and an underscore that would look like one as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Without xml:space="preserve", Excel drops space around the text. */
export const spaced = (text: string, keepsSpace: boolean): string =>
  keepsSpace ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/** xsd:boolean, with the schema's default where the attribute is missing. */
export function flag(attributes: Attributes, name: string, otherwise = false): boolean {
  const value = attributes[name];
  if (value === undefined) return otherwise;
  return value === '1' || value === 'true' || value === 'on';
}

/** A whole number not below 0; undefined when missing or not one. */
export function count(attributes: Attributes, name: string): number | undefined {
  const value = attributes[name];
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

/** A plain measure, as of a width. */
export function measure(attributes: Attributes, name: string): number | undefined {
  const value = Number(attributes[name] ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** A text attribute with its escapes undone. */
export function words(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name];
  return value === undefined ? undefined : unescapeText(value);
}
