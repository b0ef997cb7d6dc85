import { displayWidth, t, wrap, type MoneyUnit } from '../i18n';
import type { Session } from './session';

/** How a comparison is told: to whom, in what unit, and how much of it. */
export interface DiffView extends Session {
  readonly unit: MoneyUnit | 'auto';
  /** Entries shown of each list. */
  readonly limit: number;
  /** Columns to write in. */
  readonly width: number;
}

/** A heading and as much of a list as was asked for; nothing where the list is empty. */
export function section<T>(
  heading: string,
  list: readonly T[],
  lines: (each: T) => readonly string[],
  view: DiffView,
): string[] {
  if (list.length === 0) return [];
  const { paint, limit } = view;
  return ['', paint.bold(heading), ...list.slice(0, limit).flatMap(lines), ...more(list.length, view)];
}

/** How many entries were not shown. */
export const more = (count: number, { lang, paint, limit }: DiffView): string[] =>
  count > limit ? [`  ${paint.dim(t(lang, 'diff.more', { count: count - limit }))}`] : [];

/** One finding: its sentence within the page, and where it stands below it. */
export function finding(sign: string, text: string, place: string, { paint, width }: DiffView): string[] {
  const indent = '    ';
  const said = wrap(text, width - indent.length);
  return [
    ...said.map((line, at) => (at === 0 ? `  ${sign} ${line}` : indent + line)),
    ...(place === '' ? [] : [indent + paint.dim(place)]),
  ];
}

/** `before → after`. */
export const arrow = ([before, after]: readonly [string, string]): string => `${before} → ${after}`;

/** Whether lines fit the terminal; a pipe takes any width. */
export const fits = (lines: readonly string[], { io }: DiffView): boolean =>
  lines.every((line) => io.columns === undefined || displayWidth(line) <= io.columns);
