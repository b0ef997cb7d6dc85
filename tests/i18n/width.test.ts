import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, wrap } from '../../src/i18n';

describe('width on a terminal', () => {
  it.each([
    ['abc', 3],
    ['资金平衡表', 10],
    ['缺口 3.50 亿元', 14],
    ['−1.20', 5],
    ['（１２）', 8],
    ['\u001b[32m绿\u001b[39m', 2],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['', 0],
  ])('%s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('pads by columns, not by characters', () => {
    expect(padEnd('建设期', 8)).toBe('建设期  ');
    expect(padStart('1.20', 6)).toBe('  1.20');
    expect(padEnd('已经太长', 4)).toBe('已经太长');
  });
});

describe('wrapping', () => {
  it('breaks English between words', () => {
    expect(wrap('the land sells a year late', 10)).toEqual(['the land', 'sells a', 'year late']);
  });

  it('breaks Chinese between characters and never before a closing mark', () => {
    expect(wrap('土地晚一年出让，缺口扩大。', 14)).toEqual(['土地晚一年出', '让，缺口扩大。']);
  });

  it('keeps figures whole', () => {
    expect(wrap('缺口 350,000,000.00 元', 12)).toEqual(['缺口', '350,000,000.00', '元']);
  });

  it('loses no character', () => {
    const text =
      '总额平衡，但 2026年8月 现金为负。Largest use: 建安工程 6.1 亿元；（第二块土地）回款晚 5 个月。';
    expect(wrap(text, 20).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(wrap(text, 20).every((line) => displayWidth(line) <= 22)).toBe(true);
  });
});
