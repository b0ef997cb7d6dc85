import { describe, expect, it } from 'vitest';
import {
  balance,
  compile,
  evaluateExact,
  factor,
  flow,
  type Format,
  formulaInWords,
  input,
  type InputSpec,
  type RowSpec,
  single,
  trace,
  traceInWords,
} from '../../src/rows/index';
import { globalSection, label, modelOf, table } from './small';

/** Numbers in 亿, as a banker reads them; the rows themselves do not know. */
const format: Format = {
  value: (value, unit) =>
    unit === 'yuan' ? value.div(1e8).toDecimalPlaces(2).toString().replace('-', '−') : value.toString(),
  index: (index, axis) => (axis === 'period' ? `2023-0${index + 1}` : `#${index + 1}`),
};

const section = (id: string, rows: Record<string, RowSpec>, inputs: Record<string, InputSpec> = {}) => ({
  id,
  label: label(id),
  rows,
  inputs,
});

const program = compile(
  modelOf(
    3,
    [
      globalSection('timeline', { index: factor('期次', 'Period', 'PREV(index) + 1') }),
      section(
        'uses',
        {
          relocation: flow('征收补偿', 'Relocation', 'level * index'),
          construction: flow('建安工程', 'Construction', 'level / 2'),
          fees: flow('规费', 'Fees', 'level * 0'),
          total: flow('资金运用', 'Uses', 'relocation + construction + fees'),
        },
        { level: input('补偿水平', 'Level', 1e8, 'yuan', 'relocation.level') },
      ),
      section('account', {
        opening: balance('期初现金', 'Opening cash', 'PREV(closing)'),
        receipts: flow('资金来源', 'Receipts', 'uses.level * 2'),
        closing: balance('期末现金', 'Closing cash', 'opening + receipts - uses.total', { clause: 'D-38' }),
        loss: flow('亏损', 'Loss', '0 - receipts * (1 + index) / (9 - (index - 1))'),
        cover: factor('保障倍数', 'Cover', 'RATIO(receipts, uses.fees)'),
        least: single(balance('最低现金', 'Least cash', 'MIN(closing)')),
        share: factor('占比', 'Share', 'IF(index >= 2, MAX(0, receipts - uses.total) / receipts, 0)'),
        next: flow('下期', 'Ahead', 'NEXT(receipts) + PREV(receipts, 2)'),
        paid: flow(
          '货币补偿',
          'Paid',
          'SUMIFS(households.paid, households.route, "cash", households.paid, ">"&receipts)',
        ),
        many: flow('合计', 'Many', 'SUM(uses.fees, uses.fees, uses.fees, receipts, 0 * receipts, 0)'),
      }),
    ],
    [
      table(
        'households',
        { paid: ['yuan', [3e8, 4e8]], route: ['text', ['cash', 'voucher']] },
        { half: flow('半数', 'Half', 'paid / 2') },
      ),
    ],
  ),
);
const exact = evaluateExact(program);
const say = (ref: string, index?: number, locale: 'zh' | 'en' = 'en') =>
  traceInWords(trace(program, exact, ref, index), locale, format);
const formula = (ref: string, index?: number, locale: 'zh' | 'en' = 'en') =>
  formulaInWords(trace(program, exact, ref, index), locale, format);

describe('why has this cell this value?', () => {
  it('a sum names its terms, the largest item behind it, and the clause', () => {
    expect(say('account.closing', 2)).toBe(
      'Closing cash, 2023-03: −1.5 = Opening cash 0 + Receipts 2 − Uses 3.5; the largest part of Uses is Relocation 3; clause D-38.',
    );
    expect(say('account.closing', 2, 'zh')).toBe(
      '期末现金，2023-03：−1.5 = 期初现金 0 + 资金来源 2 − 资金运用 3.5；资金运用中最大的一项是征收补偿 3；依据 D-38。',
    );
  });

  it('of a positive outcome, the largest item is one that raises it', () => {
    expect(say('account.closing', 0)).toBe(
      'Closing cash, 2023-01: 0.5 = Opening cash 0 + Receipts 2 − Uses 1.5; the largest item is Receipts 2; clause D-38.',
    );
  });

  it('a product names its factors', () => {
    expect(say('uses.relocation', 1)).toBe('Relocation, 2023-02: 2 = Level 1 × Period 2.');
  });

  it('an input says where it was entered', () => {
    expect(say('uses.level')).toBe('Level: 1 (entered); see relocation.level.');
    expect(say('uses.level', undefined, 'zh')).toBe('补偿水平：1（输入）；见 relocation.level。');
  });

  it('what does not apply is said, not shown as 0', () => {
    expect(say('account.cover', 0)).toBe('Cover, 2023-01: not applicable = Receipts 2 ÷ Fees 0.');
    expect(say('account.cover', 0, 'zh')).toBe('保障倍数，2023-01：不适用 = 资金来源 2 ÷ 规费 0。');
  });

  it('terms that are 0 are counted where there are many', () => {
    expect(say('account.many', 0)).toBe(
      'Many, 2023-01: 2 = Receipts 2 (and 5 that are 0); the largest item is Receipts 2.',
    );
  });

  it('looks back and ahead are said as such', () => {
    expect(formula('account.opening', 1)).toBe('Closing cash one period before 0.5');
    expect(formula('account.next', 2)).toBe('Receipts one period after 0 + Receipts 2 periods before 2');
    expect(formula('account.next', 2, 'zh')).toBe('下期资金来源 0 + 前 2 期资金来源 2');
  });

  it('conditions and functions are said in words', () => {
    expect(formula('account.share', 1)).toBe(
      'the greatest of (0, Receipts 2 − Uses 2.5) ÷ Receipts 2 if Period 2 ≥ 2, else 0',
    );
    expect(formula('account.least')).toBe('the least of (Closing cash (2023-03: −1.5))');
    expect(formula('account.paid', 0)).toBe('SUMIFS(paid, route, “cash”, paid, > Receipts 2)');
  });

  it('parentheses are kept where they matter', () => {
    expect(formula('account.loss', 1)).toBe('0 − Receipts 2 × (1 + Period 2) ÷ (9 − (Period 2 − 1))');
  });

  it('a record of a table has its own sentence', () => {
    expect(say('households.half', 1)).toBe('Half, #2: 2 = paid 4 ÷ 2.');
  });
});

describe('a trace as data', () => {
  it('follows precedents as deep as asked', () => {
    const deep = trace(program, exact, 'account.closing', 1, { depth: 9 });
    expect(deep).toMatchObject({
      ref: 'account.closing',
      index: 1,
      unit: 'yuan',
      kind: 'balance',
      clause: 'D-38',
    });
    const [opening] = deep.precedents;
    expect(opening).toMatchObject({ ref: 'account.opening', index: 1 });
    const [before] = opening!.precedents;
    expect(before).toMatchObject({ ref: 'account.closing', index: 0, how: 'prev' });
    const beginning = before!.precedents[0]!.precedents[0]!;
    expect(beginning).toMatchObject({ ref: 'account.closing', index: -1 });
    expect(beginning.value?.toString()).toBe('0');
    expect(beginning.precedents).toEqual([]);
  });

  it('at depth 0 the cell stands alone', () => {
    expect(trace(program, exact, 'account.closing', 1, { depth: 0 }).precedents).toEqual([]);
  });

  it('a whole row is a precedent with all its values, and with the one that tells most: the least where the least is asked', () => {
    const [closing] = trace(program, exact, 'account.least', undefined, { depth: 2 }).precedents;
    expect(closing).toMatchObject({ ref: 'account.closing', how: 'whole' });
    expect(closing?.values).toHaveLength(3);
    expect(closing?.index).toBe(2);
    expect(closing?.value?.toString()).toBe('-150000000');
    expect(closing?.precedents.map(({ ref }) => ref)).toContain('account.opening');
  });

  it('a period or name that is not there is refused', () => {
    expect(() => trace(program, exact, 'account.closing', 3)).toThrow(
      'account.closing has 3 periods, counted from 0; there is no 3.',
    );
    expect(() => trace(program, exact, 'account.closing')).toThrow(RangeError);
    expect(() => trace(program, exact, 'account.clsing', 0)).toThrow('Did you mean account.closing?');
  });
});
