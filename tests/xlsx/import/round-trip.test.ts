import { describe, expect, test } from 'vitest';
import { toJson } from '../../../src/project';
import { importProject } from '../../../src/xlsx/import';
import { example, examples, inputFile } from './book';

describe.each(examples)('%s, written, read and imported, is the same project', (name) => {
  const project = example(name);
  test.each(['zh', 'en'] as const)('in %s', (lang) => {
    const imported = importProject(inputFile(project, lang));
    expect(JSON.stringify(toJson(imported))).toBe(JSON.stringify(toJson(project)));
  });
});
