import type { Project } from '../../project';
import { SHEET_OF } from '../../workbook/inputs/sections';

/** The way to a field's form. */
export interface Way {
  readonly path: string;
  readonly part: string;
  /** Section that holds it. */
  readonly group: string;
  /** Record of each list on the way, by the list's path. */
  readonly at: Readonly<Record<string, number>>;
}

const isSection = (id: string): id is keyof Project => id in SHEET_OF;

/** The way to what a path names; undefined where it lies in no form. */
export const wayOf = (path: string): Way | undefined => {
  const [, section = ''] = /^(\w+)/.exec(path) ?? [];
  if (!isSection(section)) return undefined;
  const at = Object.fromEntries(
    [...path.matchAll(/\[(\d+)\]/g)].map(({ index, 1: position }) => [
      path.slice(0, index),
      Number(position),
    ]),
  );
  return { path, part: SHEET_OF[section], group: section, at };
};
