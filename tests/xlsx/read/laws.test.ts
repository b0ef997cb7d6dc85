import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellName, readWorkbook, XlsxReadError, type FileCell, type FileValue } from '../../../src/xlsx/read';
import { escapeXml, madeFile, madeParts, zipParts, type Made } from './made';
import { zip } from './zip-file';

const keepable = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  // What XML cannot hold, and what a parser would turn into a line feed, Excel escapes; so do we below.
  .map((text) => text.replace(/[\uFFFE\uFFFF]/g, ''));
const value: fc.Arbitrary<FileValue> = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((n): FileValue => ({ kind: 'number', value: String(n) })),
  fc
    .bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
    .map((n): FileValue => ({ kind: 'number', value: String(n) })),
  keepable.map((text): FileValue => ({ kind: 'text', value: text })),
  fc.boolean().map((flag): FileValue => ({ kind: 'flag', value: flag })),
  fc
    .constantFrom('#DIV/0!', '#N/A', '#REF!', '#SPILL!')
    .map((error): FileValue => ({ kind: 'error', value: error })),
);
const formula = fc.constantFrom('A1+B2', 'SUM(A:A)', 'IF(A1<>"",A1&"<b>",0)', "'It''s'!A1*2", 'Costs[Price]');
const cell: fc.Arbitrary<FileCell> = fc.oneof(
  value.map((v): FileCell => ({ style: 0, value: v })),
  fc.tuple(formula, value).map(([f, v]): FileCell => ({ style: 0, formula: f, value: v })),
  formula.map((f): FileCell => ({ style: 0, formula: f })),
);
const place = fc.record({
  row: fc.oneof(fc.nat(20), fc.nat(1_048_575)),
  column: fc.oneof(fc.nat(20), fc.nat(16_383)),
});
const sheet = fc.uniqueArray(fc.record({ place, cell }), {
  selector: ({ place: at }) => `${at.row} ${at.column}`,
  minLength: 1,
  maxLength: 30,
});

/** The escape of what XML would lose, as Excel writes it. */
const stored = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
    // eslint-disable-next-line no-control-regex -- control characters are what is escaped
    .replace(/[\u0000-\u001f]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`);

type Placed = readonly { readonly place: { row: number; column: number }; readonly cell: FileCell }[];

/** The rows of a sheet as XML, and the strings it shares; every other text is inline. */
function write(cells: Placed): Made {
  const strings: string[] = [];
  const rows = new Map<number, string>();
  for (const { place: at, cell: made } of cells) {
    const f = made.formula === undefined ? '' : `<f>${escapeXml(made.formula)}</f>`;
    const { type, inner } = written(made, strings);
    const xml = `<c r="${cellName(at.row, at.column)}" ${type}>${f}${inner}</c>`;
    rows.set(at.row, (rows.get(at.row) ?? '') + xml);
  }
  const xml = [...rows].map(([row, inner]) => `<row r="${row + 1}">${inner}</row>`).join('');
  return { sheets: [{ rows: xml }], ...(strings.length === 0 ? {} : { strings: strings.join('') }) };
}

function written({ value: v, formula: f }: FileCell, strings: string[]): { type: string; inner: string } {
  if (v === undefined) return { type: '', inner: '' };
  if (v.kind === 'number') return { type: '', inner: `<v>${v.value}</v>` };
  if (v.kind === 'flag') return { type: 't="b"', inner: `<v>${v.value ? 1 : 0}</v>` };
  if (v.kind === 'error') return { type: 't="e"', inner: `<v>${v.value}</v>` };
  if (f !== undefined) return { type: 't="str"', inner: `<v>${stored(v.value)}</v>` };
  const t = `<t xml:space="preserve">${stored(v.value)}</t>`;
  if (v.value.length % 2 === 0) return { type: 't="inlineStr"', inner: `<is>${t}</is>` };
  strings.push(`<si>${t}</si>`);
  return { type: 't="s"', inner: `<v>${strings.length - 1}</v>` };
}

const cellsOf = (file: Uint8Array): string =>
  JSON.stringify(
    readWorkbook(file).sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([row, line]) => [row, [...line]]),
    ]),
  );

test('what an independent writer wrote is read back, cell for cell', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const read = readWorkbook(madeFile(write(cells))).sheets[0]!.cells;
      for (const { place: at, cell: made } of cells) expect(read.get(at.row)?.get(at.column)).toEqual(made);
      expect([...read.values()].reduce((sum, line) => sum + line.size, 0)).toBe(cells.length);
    }),
    { numRuns: 200 },
  );
});

const SAMPLE: Made = {
  sheets: [
    {
      name: '成本',
      rows:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>123.45</v></c><c r="C1"><f>B1*2</f><v>246.9</v></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f t="shared" si="0" ref="B2:C2">B1+1</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>',
    },
    { name: 'Second', state: 'hidden', rows: '<row r="1"><c r="A1" t="b"><v>1</v></c></row>' },
  ],
  strings: '<si><t>土地出让金</t></si><si><t>Land price</t></si>',
  styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
};
const VARIANTS = [
  madeFile(SAMPLE),
  zip(zipParts(SAMPLE).map((part) => ({ ...part, method: 0 }))),
  zip(zipParts(SAMPLE).map((part) => ({ ...part, streamed: true }))),
  zip(
    zipParts(SAMPLE).map((part) => ({ ...part, zip64: true })),
    { zip64: true },
  ),
];
const TRUE_CELLS = cellsOf(VARIANTS[0]!);

/** Any other fault than a refusal, or other cells, fails the test. */
function refusedOrSame(file: Uint8Array): void {
  try {
    expect(cellsOf(file)).toBe(TRUE_CELLS);
  } catch (error) {
    if (!(error instanceof XlsxReadError)) throw error;
  }
}

test('all spellings of the zip hold the same cells', () => {
  for (const file of VARIANTS) expect(cellsOf(file)).toBe(TRUE_CELLS);
});

test('one flipped bit anywhere: the file is refused, or its cells are untouched', () => {
  for (const file of VARIANTS)
    for (let at = 0; at < file.length; at += 1) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      refusedOrSame(flipped);
    }
});

test('random bytes overwritten, cut out or put in: refused, or untouched', () => {
  const damage = fc.record({
    file: fc.constantFrom(...VARIANTS),
    at: fc.nat(),
    cut: fc.nat(4),
    put: fc.uint8Array({ maxLength: 4 }),
  });
  fc.assert(
    fc.property(damage, ({ file, at, cut, put }) => {
      const from = at % file.length;
      refusedOrSame(new Uint8Array([...file.subarray(0, from), ...put, ...file.subarray(from + cut)]));
    }),
    { numRuns: 1000 },
  );
});

test('random changes inside the XML, with a true checksum: read or refused, and never anything else', () => {
  const parts = [...madeParts(SAMPLE)].map(([name, data]) => ({ name, data: Buffer.from(data as string) }));
  const change = fc.record({
    part: fc.nat(parts.length - 1),
    at: fc.nat(),
    cut: fc.nat(6),
    put: fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        '/',
        '&',
        '=',
        ' ',
        '-',
        '0',
        '<c>',
        '</c>',
        '<f>',
        '<row>',
        'r="',
        '&#0;',
        '.',
      ),
      fc.string({ maxLength: 3 }),
    ),
  });
  fc.assert(
    fc.property(change, ({ part, at, cut, put }) => {
      const files = parts.map(({ name, data }, i) => {
        if (i !== part) return { name, data };
        const from = at % data.length;
        return {
          name,
          data: Buffer.concat([data.subarray(0, from), Buffer.from(put), data.subarray(from + cut)]),
        };
      });
      try {
        readWorkbook(zip(files));
      } catch (error) {
        if (!(error instanceof XlsxReadError)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
