import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');

describe('the glossary', () => {
  const names = new Set(
    [...readFileSync('docs/glossary.md', 'utf8').matchAll(/`(\w+)`/g)].map((match) => match[1]!),
  );

  it('names only what the code has', () => {
    expect(names.size).toBeGreaterThan(100);
    const words = new Set(source.match(/\w+/g));
    expect([...names].filter((name) => !words.has(name))).toEqual([]);
  });
});
