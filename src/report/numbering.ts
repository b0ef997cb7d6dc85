import type { Section } from './document';

/** A section with its number, `3.2`, and those within it. */
export interface Numbered {
  readonly section: Section;
  readonly number: string;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly children: readonly Numbered[];
}

/** Sections with their numbers, in every format the same. */
export const numbered = (sections: readonly Section[], parent = '', depth = 1): Numbered[] =>
  sections.map((section, at) => {
    const number = `${parent}${at + 1}`;
    return { section, number, depth, children: numbered(section.sections, `${number}.`, depth + 1) };
  });
