import { describe, expect, it } from 'vitest';
import {
  PolicyError,
  resolve,
  type Override,
  type Pack,
  type Parameter,
  type ResolveOptions,
} from '../../src/policy';

const caught = (run: () => unknown): PolicyError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};
const refusal = (
  ids: readonly string[],
  overrides?: readonly Override[],
  options?: ResolveOptions,
): PolicyError => caught(() => resolve(ids, overrides, options));

const zhejiang = ['national', 'zhejiang-2019'];

describe('packs laid over one another', () => {
  it('a national rule answers for a project in any city', () => {
    const policy = resolve(['national', 'zhejiang-2019', 'taizhou-2019']);
    expect(policy.value('land.educationRate').toString()).toBe('0.1');
    expect(policy.get('land.educationRate').from).toBe('national');
  });

  it('Taizhou asks each period to balance; the province asks only for the whole', () => {
    expect(
      resolve([...zhejiang, 'taizhou-2019'])
        .value('balance.constructionRequired')
        .toString(),
    ).toBe('1');
    expect(resolve(zhejiang).has('balance.constructionRequired')).toBe(false);
    expect(resolve(zhejiang).value('balance.overallRequired').toString()).toBe('1');
  });

  it('the later pack wins and what it replaced stays visible, widest first', () => {
    const { from, replaced } = resolve(['national', 'zhejiang-2019', 'zhejiang-2020', 'taizhou-2019']).get(
      'land.retainedShare',
    );
    expect(from).toBe('taizhou-2019');
    expect(replaced.map(({ pack }) => pack)).toEqual(['national', 'zhejiang-2019', 'zhejiang-2020']);
  });

  it('a narrower rule that leaves its number open hides a wider number', () => {
    const wide = pack('wide', 'national', parameter('relocation.liftShare', { value: '0.5' }));
    const narrow = pack('narrow', 'city', parameter('relocation.liftShare', { value: 'open' }));
    expect(resolve(['wide', 'narrow'], [], { packs: [wide, narrow] }).has('relocation.liftShare')).toBe(
      false,
    );
  });

  it('all() is in the order money flows, whatever the packs’ order', () => {
    const ids = resolve(zhejiang)
      .all()
      .map(({ id }) => id);
    expect(ids.indexOf('unit.implementationMinimumHa')).toBeLessThan(ids.indexOf('relocation.upliftRate'));
    expect(ids.indexOf('land.educationRate')).toBeLessThan(ids.indexOf('tax.incomeRate'));
  });

  it('used() tells which numbers were read, once each', () => {
    const policy = resolve(zhejiang);
    for (const id of ['tax.incomeRate', 'land.educationRate', 'tax.incomeRate']) policy.value(id);
    expect(policy.used().map(({ id }) => id)).toEqual(['tax.incomeRate', 'land.educationRate']);
  });
});

describe('the list of packs', () => {
  it('a city before its province is refused', () => {
    const error = refusal(['national', 'taizhou-2019', 'zhejiang-2019']);
    expect(error.code).toBe('packOrder');
    expect(error.message).toBe(
      'Policy pack "zhejiang-2019" (province) comes after "taizhou-2019" (city). Later packs win, so list them national → province → city → plan and the narrower rule governs.',
    );
  });

  it('a misspelt pack gets a suggestion', () => {
    const error = refusal(['national', 'zhejiang-2018']);
    expect(error.code).toBe('unknownPack');
    expect(error.message).toContain('There is no policy pack "zhejiang-2018". Did you mean zhejiang-2019');
  });

  it('every fault of the list is told at once', () => {
    expect(
      refusal(['zhejiang-2019', 'national', 'nowhere', 'national'], [], { at: '2024-02-30' }).problems.map(
        ({ code }) => code,
      ),
    ).toEqual(['packOrder', 'unknownPack', 'repeatedPack', 'badDate']);
  });
});

describe('a value in force on a day', () => {
  it.each([
    ['housing earmark under the 2006 notice', 'land.housingRate', '2008-05-01', '0.05'],
    ['housing earmark, last day of the old value', 'land.housingRate', '2010-10-31', '0.05'],
    ['housing earmark, first day of the new value', 'land.housingRate', '2010-11-01', '0.1'],
    ['land VAT prepayment the day before the cut', 'tax.landVat.prepaymentRate', '2024-11-30', '0.02'],
    ['land VAT prepayment on the day of the cut', 'tax.landVat.prepaymentRate', '2024-12-01', '0.015'],
    ['lead bank’s take before the 2024 measures', 'syndicate.leadTakeMinimum', '2024-10-11', '0.2'],
    ['lead bank’s take under them', 'syndicate.leadTakeMinimum', '2024-10-12', '0.15'],
    ['REIT yield gate of the pilots', 'reit.yieldMinimum', '2021-06-30', '0.04'],
    ['REIT yield gate of 2023', 'reit.yieldMinimum', '2023-12-31', '0.038'],
    ['REIT yield gate since regular issuance', 'reit.yieldMinimum', '2025-01-01', '0'],
    ['property VAT before April 2019', 'tax.vatSaleRate', '2019-03-31', '0.1'],
    ['property VAT since', 'tax.vatSaleRate', '2019-04-01', '0.09'],
  ])('%s', (_, id, at, expected) => {
    expect(resolve(['national'], [], { at }).value(id).toString()).toBe(expected);
  });

  it('without a day the newest value answers', () => {
    expect(resolve(['national']).value('land.housingRate').toString()).toBe('0.1');
  });

  it('before the first value there is none, and the answer says from when', () => {
    const policy = resolve(['national'], [], { at: '2018-01-01' });
    expect(policy.get('tax.vatSaleRate').outOfForce).toBe(true);
    expect(caught(() => policy.value('tax.vatSaleRate')).message).toContain(
      'has no value in force on 2018-01-01 (2018-05-01 – 2019-03-31)',
    );
  });

  it('a province’s rule not yet in force does not hide the nation’s', () => {
    const policy = resolve(['national', 'zhejiang-2019', 'zhejiang-2020'], [], { at: '2020-01-01' });
    expect(policy.get('land.retainedShare').from).toBe('zhejiang-2019');
  });
});

describe('a project’s own values', () => {
  it('an override with a reason wins and remembers what it replaced', () => {
    const policy = resolve(zhejiang, [
      { id: 'land.housingRate', value: '0.13', reason: ' 财政局复函〔2024〕7号 ' },
    ]);
    expect(policy.value('land.housingRate').toString()).toBe('0.13');
    const { override } = policy.get('land.housingRate');
    expect(override?.reason).toBe('财政局复函〔2024〕7号');
    expect(override?.previous?.toString()).toBe('0.1');
  });

  it('an override fills what the sources leave open', () => {
    const policy = resolve(
      ['national', 'quzhou-kecheng'],
      [{ id: 'relocation.liftShare', value: 0.25, reason: 'compensation plan' }],
    );
    expect(policy.value('relocation.liftShare').toString()).toBe('0.25');
    expect(policy.get('relocation.liftShare').override?.previous).toBeUndefined();
  });

  it('an override without a reason is refused by name', () => {
    const error = refusal(zhejiang, [{ id: 'land.housingRate', value: '0.13', reason: '  ' }]);
    expect(error.code).toBe('missingReason');
    expect(error.problems[0]?.place).toBe('policy.overrides[0]');
    expect(error.message).toBe(
      'The override of "land.housingRate" (Affordable housing earmark) has no reason. State what it rests on, such as the letter that grants it.',
    );
    expect(error.messageZh).toContain('没有写理由');
  });

  it('ten written for ten per cent is refused, in words that say so', () => {
    expect(refusal(zhejiang, [{ id: 'land.housingRate', value: 10, reason: 'letter' }]).message).toBe(
      '10 is outside 0 … 1 for "land.housingRate". Write shares and rates as decimals: 0.10 for 10 %.',
    );
  });

  it('every bad override is told at once', () => {
    const error = refusal(zhejiang, [
      { id: 'land.housingRat', value: '0.1', reason: 'letter' },
      { id: 'land.educationRate', value: 'ten', reason: '' },
      { id: 'tax.incomeRate', value: '0.15', reason: 'high-tech' },
      { id: 'tax.incomeRate', value: '0.20', reason: 'small firm' },
      { id: 'operation.basicServiceFree', value: '0.5', reason: 'half' },
      { id: 'loan.rate', value: 'Infinity', reason: 'quote' },
    ]);
    expect(error.problems.map(({ code, place }) => `${place} ${code}`)).toEqual([
      'policy.overrides[0] unknownParameter',
      'policy.overrides[1] badValue',
      'policy.overrides[1] missingReason',
      'policy.overrides[3] repeatedOverride',
      'policy.overrides[4] badValue',
      'policy.overrides[5] badValue',
    ]);
  });
});

describe('what cannot be answered', () => {
  it('an open value names its clause and says what to do', () => {
    const error = caught(() => resolve([...zhejiang, 'taizhou-2019']).value('operationFund.share'));
    expect(error.code).toBe('openParameter');
    expect(error.message).toBe(
      '"operationFund.share" (Construction surplus paid into the operation fund) is left open by its source: Taizhou implementing opinion on future-community pilots (台政办发〔2019〕63号 三（三）). A share of the construction surplus goes into the operation fund; the share is not given. Enter it in the project, or override it in policy.overrides with a reason.',
    );
    expect(error.messageZh).toContain(
      '《台州市人民政府办公室关于高质量加快推进台州市未来社区试点建设的实施意见》台政办发〔2019〕63号 三（三）',
    );
  });

  it('where another pack has a number, it is pointed to and not used', () => {
    expect(caught(() => resolve(zhejiang).value('operation.selfSufficiency')).message).toContain(
      'Values elsewhere: 0.70 generic-plan.',
    );
  });

  it.each([
    ['land.educatonRate', 'Did you mean land.educationRate'],
    ['Land.EducationRate', 'Did you mean land.educationRate'],
    ['grants.educationRate', 'Did you mean land.educationRate'],
    ['tax.landVat.rateFist', 'Did you mean tax.landVat.rateFirst'],
  ])('a misspelt id %s gets a suggestion', (id, expected) => {
    const error = caught(() => resolve(zhejiang).value(id));
    expect(error.code).toBe('unknownParameter');
    expect(error.message).toContain(expected);
  });

  it('a word like nothing gets none', () => {
    expect(caught(() => resolve(zhejiang).value('weather')).message).toBe(
      'No parameter "weather" in the chosen policy packs. List all with: pingheng policy.',
    );
  });

  it('a known id without the national pack under it asks for that pack', () => {
    expect(caught(() => resolve(['zhejiang-2019']).value('tax.incomeRate')).message).toBe(
      'The chosen policy packs do not hold "tax.incomeRate". List the pack national first; it holds every parameter.',
    );
  });
});

function parameter(id: string, change: Partial<Parameter> = {}): Parameter {
  const text = { zh: '样例', en: 'Sample' };
  return {
    id,
    label: text,
    kind: 'share',
    unit: '',
    value: '0.1',
    mark: 'assumption',
    items: ['D-25'],
    clause: { document: text, number: '', article: '', gloss: text },
    ...change,
  };
}

function pack(id: string, jurisdiction: Pack['jurisdiction'], ...parameters: readonly Parameter[]): Pack {
  return { id, label: { zh: id, en: id }, jurisdiction, parameters };
}
