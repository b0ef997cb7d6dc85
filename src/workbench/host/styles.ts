import type { Format } from './backend';

/** What a cell looks like where nothing was set: the style Normal. */
export const NORMAL: Format = {
  style: 'Normal',
  numberFormat: 'General',
  'font.name': '等线',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.strikethrough': false,
  'font.underline': 'None',
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'fill.patternColor': '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  readingOrder: 'Context',
  'protection.locked': true,
  'protection.formulaHidden': false,
  'borders.EdgeTop.style': 'None',
  'borders.EdgeBottom.style': 'None',
  'borders.EdgeLeft.style': 'None',
  'borders.EdgeRight.style': 'None',
};

/** What a style takes over, by the flag that says whether it does. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  includeNumber: ['numberFormat'],
  includeAlignment: [
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'shrinkToFit',
    'indentLevel',
    'textOrientation',
    'readingOrder',
  ],
  includeFont: ['font.'],
  includeBorder: ['borders.'],
  includePatterns: ['fill.'],
  includeProtection: ['protection.'],
};

export const INCLUDES: readonly string[] = Object.keys(PARTS);

const isLeftOut = (style: ReadonlyMap<string, unknown>, key: string): boolean =>
  INCLUDES.some(
    (flag) => style.get(flag) === false && (PARTS[flag] ?? []).some((start) => key.startsWith(start)),
  );

/** What the cells of a style get by it. */
export const styleSetting = (style: ReadonlyMap<string, unknown>, key: string): unknown =>
  (isLeftOut(style, key) ? undefined : style.get(key)) ?? NORMAL[key] ?? null;

/** Beginnings of the settings that a style takes over from its cells. */
export const takenByStyle = (style: ReadonlyMap<string, unknown>): readonly string[] =>
  INCLUDES.filter((flag) => style.get(flag) !== false).flatMap((flag) => PARTS[flag] ?? []);
