import type { Section, Table } from './document';

/** Outermost sections that go on below the one before, where pages lie alike; the others begin a page. */
const RUNS_ON: ReadonlySet<string> = new Set(['charts', 'sensitivity']);

/** A section with its number, `3.2`, and those within it. */
export interface Numbered {
  readonly section: Section;
  readonly number: string;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly beginsPage: boolean;
  readonly children: readonly Numbered[];
}

/** A sentence or two do not take a page of their own. */
const isBrief = ({ blocks, sections }: Section): boolean =>
  sections.length === 0 && blocks.every(({ kind }) => kind === 'paragraph');

/** Sections with their numbers, in every format the same. */
export const numbered = (sections: readonly Section[], parent = '', depth = 1): Numbered[] =>
  sections.map((section, at) => {
    const number = `${parent}${at + 1}`;
    const before = sections[at - 1];
    const isAlike = before?.isWide === section.isWide;
    const runsOn = before !== undefined && (isBrief(section) || (RUNS_ON.has(section.id) && isAlike));
    const beginsPage = depth === 1 && !runsOn;
    return {
      section,
      number,
      depth,
      beginsPage,
      children: numbered(section.sections, `${number}.`, depth + 1),
    };
  });

/** The caption where it says more than the heading it stands under; with the unit of money. */
export const captionOf = ({ caption, note }: Table, { title }: Section): { text: string; note: string } => ({
  text: caption === title ? '' : caption,
  note,
});
