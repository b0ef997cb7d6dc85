import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planOf, type WorkbookPlan } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx';
import { EXAMPLES, exampleAt } from '../workbook/built';
import { kitchenSink } from '../xlsx/write/kitchen-sink';
import { faultsOf, hasXmllint, PACKAGE, schemaOf, type Schemas } from './schemas';

const SCHEMAS: Schemas = [
  ...PACKAGE,
  [/^xl\/theme\//, 'dml-main'],
  [/^xl\/charts\//, 'dml-chart'],
  [/^xl\/drawings\/.*\.xml$/, 'dml-spreadsheetDrawing'],
  [/^xl\/.*\.xml$/, 'sml'],
];

/** Excel itself writes xml:space on <t>, which the schema forgot. */
const faults = (parts: ReadonlyMap<string, string>): string[] =>
  faultsOf(
    new Map([...parts].map(([path, text]) => [path, text.replaceAll('<t xml:space="preserve">', '<t>')])),
    SCHEMAS,
  );

describe.skipIf(!hasXmllint)('the schemas of ECMA-376', { timeout: 300_000 }, () => {
  const partsOf = (plans: ReadonlyMap<string, WorkbookPlan>): Map<string, string> =>
    new Map(
      [...plans].flatMap(([name, plan]) =>
        Object.entries(unzipSync(writeWorkbook(plan))).map(([path, bytes]) => [
          `${name}/${path}`,
          strFromU8(bytes),
        ]),
      ),
    );

  it('hold every part of everything that a plan can ask for', () => {
    const parts = partsOf(new Map([['all', kitchenSink()]]));
    const judged = [...parts.keys()].map((path) => schemaOf(SCHEMAS, path.slice(4)));
    expect(faults(parts)).toEqual([]);
    // Only the old drawing behind notes has no schema here.
    expect([...parts.keys()].filter((_, at) => judged[at] === undefined)).toEqual(
      [...parts.keys()].filter((path) => path.endsWith('.vml')),
    );
    expect(new Set(judged)).toEqual(new Set([...SCHEMAS.map(([, schema]) => schema), undefined]));
  });

  it.each(EXAMPLES)('hold every part of the workbook of %s, by month and year, in both languages', (name) => {
    const plans = (['month', 'year'] as const).flatMap((step) => {
      const evaluation = exampleAt(name, step);
      return (['zh', 'en'] as const).map(
        (lang) => [`${step}-${lang}`, planOf(evaluation, { lang })] as const,
      );
    });
    const parts = partsOf(new Map(plans));
    expect(faults(parts).slice(0, 10)).toEqual([]);
    expect(parts.size).toBeGreaterThan(4 * 30);
  });

  it('know a broken part, and one that is no XML', () => {
    expect(faults(new Map([['x/xl/workbook.xml', '<workbook/>']]))).not.toEqual([]);
    expect(faults(new Map([['x/xl/workbook.xml', '<workbook>']]))).not.toEqual([]);
    expect(faults(new Map([['x/xl/drawings/notes1.vml', '<xml>']]))).not.toEqual([]);
  });
});
