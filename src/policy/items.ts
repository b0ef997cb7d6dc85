const SECTION_ROWS: Readonly<Record<string, number>> = { '0': 10, '2': 14 };
const FINANCE_SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** The 87 numbered facts of the domain list. */
export const itemNumbers: readonly string[] = Array.from({ length: 87 }, (_, index) => `D-${index + 1}`);

/** Sections of the domain list that a parameter may cite beside the numbered facts: traps, land deductions, finance rules. */
export const itemSections: readonly string[] = [
  ...Object.entries(SECTION_ROWS).flatMap(([section, rows]) =>
    Array.from({ length: rows }, (_, index) => `§${section}.${index + 1}`),
  ),
  ...FINANCE_SECTIONS.map((letter) => `§3${letter}`),
];

const known = new Set([...itemNumbers, ...itemSections]);

export const itemExists = (item: string): boolean => known.has(item);
