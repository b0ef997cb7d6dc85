import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, factor, type Model } from '../../../src/rows/index';
import { formulaDigest, type Layout, sha256 } from '../../../src/rows/excel/index';
import { modelOf, section } from '../small';
import { layoutOf } from './book';

describe('SHA-256', () => {
  it('is what node computes, at every length around a block and for every script', () => {
    const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    for (let length = 0; length < 200; length += 1) {
      const text = '平'.repeat(length % 3) + 'x'.repeat(length);
      expect(sha256(text)).toBe(reference(text));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(reference(text));
      }),
    );
  });
});

describe('the digest of a formula set', () => {
  const model = (formula: string, names: readonly string[] = ['a', 'b']): Model =>
    modelOf(3, [
      section(
        'x',
        Object.fromEntries(names.map((name) => [name, factor('', '', name === 'a' ? '1' : formula)])),
      ),
    ]);
  const digest = (of: Model, layout?: Layout): string => {
    const program = compile(of);
    return formulaDigest(program, layout ?? layoutOf(program));
  };
  const plain = digest(model('a + 1'));

  it('is the same for the same formulas', () => expect(digest(model('a + 1'))).toBe(plain));
  it('does not see how a formula is spaced', () => expect(digest(model(' a+1 '))).toBe(plain));
  it('changes with a formula', () => expect(digest(model('a + 2'))).not.toBe(plain));
  it('changes with a place', () => {
    const layout = layoutOf(compile(model('a + 1')));
    const place: Layout['place'] = (ref) => {
      const found = layout.place(ref);
      return ref === 'x.b' && found?.kind === 'periods' ? { ...found, row: 9 } : found;
    };
    expect(digest(model('a + 1'), { place })).not.toBe(plain);
  });
});
