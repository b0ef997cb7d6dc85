import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/finance/decimal';
import {
  formatArea,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRatio,
  formatShares,
  machineAmount,
  type MoneyUnit,
} from '../../src/i18n';

const d = (value: string): Decimal => new Decimal(value);

describe('money for people', () => {
  it.each<[string, MoneyUnit | 'auto', string, string]>([
    // yuan,        unit,   zh,                    en
    ['0', 'auto', '0.00 元', 'CNY 0.00'],
    ['350000000', 'auto', '3.50 亿元', 'CNY 350.00 million'],
    ['-350000000', 'auto', '−3.50 亿元', 'CNY −350.00 million'],
    ['350000000', 'yuan', '350,000,000.00 元', 'CNY 350,000,000.00'],
    ['350000000', 'wan', '35,000.00 万元', 'CNY 35,000.00 wan'],
    ['350000000', 'yi', '3.50 亿元', 'CNY 3.50 yi'],
    ['123456789', 'auto', '1.23 亿元', 'CNY 123.46 million'],
    ['123456789', 'yi', '1.2346 亿元', 'CNY 1.2346 yi'],
    ['123000000', 'yi', '1.23 亿元', 'CNY 1.23 yi'],
    ['123400000', 'yi', '1.234 亿元', 'CNY 1.234 yi'],
    ['12345.678', 'auto', '1.23 万元', 'CNY 12,345.68'],
    ['9999.99', 'auto', '9,999.99 元', 'CNY 9,999.99'],
    // Rounds up into the next unit rather than to 10,000.00 of the smaller one.
    ['99999999.99', 'auto', '1.00 亿元', 'CNY 100.00 million'],
    // Half up, away from zero, and no sign on a rounded zero.
    ['1.005', 'yuan', '1.01 元', 'CNY 1.01'],
    ['-1.005', 'yuan', '−1.01 元', 'CNY −1.01'],
    ['-0.004', 'yuan', '0.00 元', 'CNY 0.00'],
    // More digits than a float holds.
    ['12345678901234567.89', 'yuan', '12,345,678,901,234,567.89 元', 'CNY 12,345,678,901,234,567.89'],
  ])('%s in %s', (yuan, unit, zh, en) => {
    expect(formatMoney(d(yuan), { unit, lang: 'zh' })).toBe(zh);
    expect(formatMoney(d(yuan), { unit, lang: 'en' })).toBe(en);
  });

  it('says a dash where there is no number', () => {
    expect(formatNumber(new Decimal(NaN), 2)).toBe('—');
  });

  it('reads back to the value it shows, whatever the size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (cents) => {
        const value = new Decimal(cents.toString()).div(100);
        const shown = formatNumber(value, 2).replaceAll(',', '').replace('−', '-');
        expect(new Decimal(shown).eq(value)).toBe(true);
      }),
    );
  });
});

describe('money for programs', () => {
  it.each([
    ['350000000', '350000000.00'],
    ['-1.005', '-1.01'],
    ['-0.001', '0.00'],
    ['1234567.891', '1234567.89'],
  ])('%s', (yuan, text) => {
    expect(machineAmount(d(yuan))).toBe(text);
  });
});

describe('other quantities', () => {
  it('percent, ratio and area', () => {
    expect(formatPercent(d('0.0485'))).toBe('4.85%');
    expect(formatPercent(d('-0.5'), 0)).toBe('−50%');
    expect(formatRatio(d('1.355'))).toBe('1.36');
    expect(formatArea(d('81.5'), 'zh')).toBe('81.50 平方米');
    expect(formatArea(d('81.5'), 'en')).toBe('81.50 m²');
  });

  it('shares of one whole add up to 100', () => {
    const shares = (...parts: number[]): string[] => formatShares(parts.map((part) => new Decimal(part)));
    expect(shares(337, 2296, 20)).toEqual(['13%', '86%', '1%']);
    expect(shares(1, 1, 1)).toEqual(['34%', '33%', '33%']);
    expect(shares(99999, 1)).toEqual(['100%', '<1%']);
    expect(shares(0, 0)).toEqual(['0%', '0%']);
    expect(shares()).toEqual([]);
  });

  it('months', () => {
    expect(formatMonth('2023-03', 'zh')).toBe('2023年3月');
    expect(formatMonth('2023-03', 'en')).toBe('March 2023');
    expect(formatMonth('2023-13', 'en')).toBe('2023-13');
    expect(formatMonth('soon', 'zh')).toBe('soon');
  });
});
