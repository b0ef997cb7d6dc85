import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, isExample } from '../../../src/workbench/page/examples';

describe('the examples a new workbook can begin with', () => {
  it('are all that the repository has', () => {
    const files = readdirSync('examples').filter((name) => name.endsWith('.json'));
    expect(Object.keys(EXAMPLES).sort()).toEqual(files.map((name) => name.replace(/\.json$/, '')).sort());
  });

  it('are named in both languages', () => {
    for (const { zh, en } of Object.values(EXAMPLES)) {
      expect(zh).toMatch(/\p{Script=Han}|REIT/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(isExample('lixian-renewal')).toBe(true);
    expect(isExample('')).toBe(false);
  });
});
