import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellName } from '../../../src/xlsx/read';
import type { Open, OpenCell } from './plan-file';
import { audited, said, smallFile } from './small';

interface Spot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** Every formula cell of the small workbook. */
const spots: Spot[] = smallFile().sheets.flatMap((sheet, at) =>
  [...sheet.cells].flatMap(([row, cells]) =>
    [...cells]
      .filter(([, { formula }]) => formula !== undefined)
      .map(([column]) => ({ sheet: at, row, column, name: `${sheet.name}!${cellName(row, column)}` })),
  ),
);
const spot = fc.constantFrom(...spots);
const cellAt = (file: Open, { sheet, row, column }: Spot): OpenCell =>
  file.sheets[sheet]!.cells.get(row)!.get(column)!;

test('any one stored number changed is found, and named where it stands', () => {
  const change = fc.tuple(fc.double({ min: 1e-8, max: 1e3, noNaN: true }), fc.constantFrom(1, -1)).map(
    ([by, sign]) =>
      (n: number) =>
        n + sign * Math.max(Math.abs(n) * by, 1e-5),
  );
  fc.assert(
    fc.property(spot, change, (at, changed) => {
      const report = audited((file) => {
        const cell = cellAt(file, at);
        cell.value =
          cell.value?.kind === 'number'
            ? { kind: 'number', value: String(changed(Number(cell.value.value))) }
            : { kind: 'text', value: '…' };
      });
      expect(report.trust).toBe('notTrusted');
      expect(said(report)).toEqual([expect.stringMatching(/^error (altered|stale)Value /)]);
      expect(said(report)[0]).toContain(at.name);
    }),
    { numRuns: 300 },
  );
});

/** Ways to compute something else, each in a place of the formula that the number chooses. */
const otherwise: ((formula: string, at: number) => string)[] = [
  (formula) => `${formula}+0.01`,
  (formula) => `(${formula})*1.0000001`,
  (formula, at) => nth(formula, /[+\-*/<>]/g, at, (sign) => (sign === '+' ? '-' : '+')),
  (formula, at) => nth(formula, /\d+/g, at, (digits) => String(Number(digits) + 1)),
  (formula, at) =>
    nth(formula, /\$?[A-Z]\$?\d/g, at, (cell) =>
      cell.replace(/[A-Z]/, (letter) => (letter === 'B' ? 'C' : 'B')),
    ),
  () => '0',
];

function nth(text: string, pattern: RegExp, at: number, change: (match: string) => string): string {
  const all = [...text.matchAll(pattern)];
  const match = all[at % Math.max(1, all.length)];
  return match === undefined
    ? `${text}*2`
    : text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

test('any one formula that computes something else is found, and named where it stands', () => {
  fc.assert(
    fc.property(spot, fc.constantFrom(...otherwise), fc.nat(20), (at, other, where) => {
      const report = audited((file) => {
        const cell = cellAt(file, at);
        cell.formula = other(cell.formula ?? '', where);
      });
      expect(said(report)).toEqual([expect.stringMatching(/^error (changedFormula|checkEdited) /)]);
      expect(said(report)[0]).toContain(at.name);
    }),
    { numRuns: 300 },
  );
});

/** The formula with its code respelt; sheet names and text keep their letters. */
const respelt = (formula: string, respell: (code: string) => string): string =>
  formula
    .split(/('[^']*'!|"[^"]*")/)
    .map((piece, at) => (at % 2 === 1 ? piece : respell(piece)))
    .join('');

/** Ways in which programs spell one formula. */
const spellings: ((formula: string) => string)[] = [
  (formula) => respelt(formula, (code) => code.toLowerCase()),
  (formula) => `=${formula}`,
  (formula) => `((${formula}))`,
  (formula) => respelt(formula, (code) => code.replaceAll(',', ' , ')),
  (formula) => respelt(formula, (code) => code.replace(/([+*/-]|[<>]=?)/g, ' $1 ')),
  (formula) => formula.replace(/'([^'-]+)'!/g, '$1!'),
  (formula) => respelt(formula, (code) => code.replace(/(?<![$\w.])(\d+)(?![\w.])/g, '$1.0')),
  (formula) => respelt(formula, (code) => code.replaceAll('(', '(\n')),
];

test('any formula spelt otherwise is the same formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(spot, fc.constantFrom(...spellings)), { maxLength: 30 }), (changes) => {
      const report = audited((file) => {
        const touched = new Set<OpenCell>();
        for (const [at, respell] of changes) {
          const cell = cellAt(file, at);
          if (touched.has(cell)) continue;
          touched.add(cell);
          cell.formula = respell(cell.formula ?? '');
        }
      });
      expect(said(report)).toEqual([]);
    }),
  );
});
