import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** Parts of a file by the pattern of their path, with the schema that judges them. */
export type Schemas = readonly (readonly [RegExp, string])[];

/** Parts that every file of Office has. */
export const PACKAGE: Schemas = [
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes'],
  [/\.rels$/, 'opc-relationships'],
  [/^docProps\/core/, 'opc-coreProperties'],
  [/^docProps\/app/, 'shared-documentPropertiesExtended'],
  [/^docProps\/custom/, 'shared-documentPropertiesCustom'],
];

export const schemaOf = (schemas: Schemas, path: string): string | undefined =>
  schemas.find(([pattern]) => pattern.test(path))?.[1];

/**
 * What xmllint has against the parts of some files, each part named `file/path`: one run for all that share a schema. A
 * part without a schema is held to being well-formed.
 */
export const faultsOf = (parts: ReadonlyMap<string, string>, schemas: Schemas): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'pingheng-schema-'));
  try {
    const bySchema = new Map<string | undefined, string[]>();
    for (const [path, content] of parts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      const schema = schemaOf(schemas, path.slice(path.indexOf('/') + 1));
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
