import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf, type WorkbookPlan } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx';
import { EXAMPLES, exampleAt } from '../workbook/built';
import { kitchenSink } from '../xlsx/write/kitchen-sink';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes'],
  [/\.rels$/, 'opc-relationships'],
  [/^docProps\/core/, 'opc-coreProperties'],
  [/^docProps\/app/, 'shared-documentPropertiesExtended'],
  [/^docProps\/custom/, 'shared-documentPropertiesCustom'],
  [/^xl\/theme\//, 'dml-main'],
  [/^xl\/charts\//, 'dml-chart'],
  [/^xl\/drawings\/.*\.xml$/, 'dml-spreadsheetDrawing'],
  [/^xl\/.*\.xml$/, 'sml'],
];
const schemaOf = (path: string): string | undefined => SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];

describe.skipIf(!hasXmllint)('the schemas of ECMA-376', { timeout: 300_000 }, () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pingheng-schema-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What xmllint has against the parts: one run for all that share a schema. */
  const faults = (parts: ReadonlyMap<string, string>): string[] => {
    const bySchema = new Map<string | undefined, string[]>();
    for (const [path, content] of parts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      // Excel itself writes xml:space on <t>, which the schema forgot.
      writeFileSync(join(folder, path), content.replaceAll('<t xml:space="preserve">', '<t>'));
      const schema = schemaOf(path.slice(path.indexOf('/') + 1));
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), path]);
    }
    return [...bySchema].flatMap(([schema, files]) => {
      const against =
        schema === undefined ? [] : ['--schema', join(import.meta.dirname, 'ooxml-xsd', `${schema}.xsd`)];
      const { stderr } = spawnSync('xmllint', ['--nonet', '--noout', ...against, ...files], {
        cwd: folder,
        encoding: 'utf8',
      });
      return stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    });
  };

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
    expect(faults(parts)).toEqual([]);
    // Only the old drawing behind notes has no schema here.
    expect([...parts.keys()].filter((path) => schemaOf(path.slice(4)) === undefined)).toEqual(
      [...parts.keys()].filter((path) => path.endsWith('.vml')),
    );
    expect(new Set([...parts.keys()].map((path) => schemaOf(path.slice(4))))).toEqual(
      new Set([...SCHEMAS.map(([, schema]) => schema), undefined]),
    );
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
