import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IFlattenedRuleSet;

describe('the rooms', () => {
  let house: string;
  beforeEach(() => void (house = mkdtempSync(join(tmpdir(), 'rooms-'))));
  afterEach(() => rmSync(house, { recursive: true }));

  /** Names of the rules that a house with these files breaks. */
  async function broken(files: Record<string, string>): Promise<string[]> {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const options: ICruiseOptions = {
      baseDir: house,
      validate: true,
      ruleSet: rules,
      tsPreCompilationDeps: true,
    };
    const { output } = await cruise(['src'], options);
    return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
  }

  it('may import from rooms below', async () => {
    expect(
      await broken({
        'src/finance/a.ts': 'export const a = 1;',
        'src/model/b.ts': "export { a } from '../finance/a';",
      }),
    ).toEqual([]);
  });

  it.each([
    ['finance', 'model', 'finance-imports-only-what-is-below'],
    ['i18n', 'finance', 'i18n-imports-only-what-is-below'],
    ['rows', 'policy', 'rows-know-no-communities'],
    ['analysis', 'cli', 'analysis-imports-only-what-is-below'],
    ['cli', 'taskpane', 'cli-stands-alone'],
    ['workbench', 'cli', 'workbench-stands-alone'],
  ])('%s may not import %s, not even a type', async (from, to, rule) => {
    expect(
      await broken({
        [`src/${to}/b.ts`]: 'export type B = 1;',
        [`src/${from}/a.ts`]: `import type { B } from '../${to}/b';\nexport const a: B = 1;`,
      }),
    ).toContain(rule);
  });

  it('keep files and clocks out of what also runs in a browser', async () => {
    expect(await broken({ 'src/finance/a.ts': "export { readFileSync } from 'node:fs';" })).toEqual([
      'pure-rooms-import-no-node',
    ]);
  });

  it('refuse circles and unlisted folders', async () => {
    expect(
      await broken({
        'src/model/a.ts': "export { b } from './b';\nexport const a = 1;",
        'src/model/b.ts': "export { a } from './a';\nexport const b = 1;",
        'src/utils/c.ts': 'export const c = 1;',
        'src/model/d.ts': "export { c } from '../utils/c';",
      }),
    ).toEqual(expect.arrayContaining(['no-circular-imports', 'rooms-are-listed']));
  });
});
