import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/finance/decimal';
import {
  coverage,
  itemExists,
  itemNumbers,
  listPacks,
  OPEN,
  packs,
  parameterIds,
  validatePack,
  type Parameter,
} from '../../src/policy';

const all = packs.flatMap((pack) =>
  pack.parameters.map((parameter) => ({ pack: pack.id, name: `${pack.id} ${parameter.id}`, parameter })),
);
const given = (packId: string, id: string): Parameter[] =>
  all
    .filter(({ pack, parameter }) => pack === packId && parameter.id === id)
    .map(({ parameter }) => parameter);
const sumOf = (packId: string, ids: readonly string[]): string =>
  ids.reduce((total, id) => total.plus(given(packId, id)[0]?.value ?? NaN), new Decimal(0)).toString();

describe('every shipped parameter can be traced', () => {
  it.each(all)('$name', ({ parameter }) => {
    const { clause, label, mark, items } = parameter;
    for (const text of [label, clause.document, clause.gloss]) {
      expect(text.zh).not.toBe('');
      expect(text.en).not.toBe('');
    }
    expect(['verified', 'secondHand', 'assumption']).toContain(mark);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !itemExists(item))).toEqual([]);
  });

  it('the validator finds nothing in any shipped pack', () => {
    expect(packs.flatMap((pack) => validatePack(pack))).toEqual([]);
  });

  it('a document number is a number: bracketed year and 号', () => {
    const numbers = new Set(
      all.map(({ parameter }) => parameter.clause.number).filter((number) => number !== ''),
    );
    for (const number of numbers) expect(number).toMatch(/〔\d{4}〕\d+号$|公告\d{4}年第\d+号$|令第\d+号$/);
  });
});

describe('the set of packs', () => {
  it('is named widest jurisdiction first', () => {
    expect(listPacks().map(({ id, jurisdiction }) => `${jurisdiction} ${id}`)).toEqual([
      'national national',
      'province zhejiang-2019',
      'province zhejiang-2020',
      'city taizhou-2019',
      'city quzhou-kecheng',
      'city huzhou',
      'city lishui',
      'city wenzhou',
      'plan generic-plan',
    ]);
  });

  it('national answers for every quantity of the catalogue, if only as open', () => {
    const named = new Set(packs[0]?.parameters.map(({ id }) => id));
    expect(parameterIds.filter((id) => !named.has(id))).toEqual([]);
  });

  it('no unsourced figure of the generic template hides a rule of nation, province or city', () => {
    const plan = packs.find(({ id }) => id === 'generic-plan')?.parameters.map(({ id }) => id);
    const ruled = all
      .filter(({ pack, parameter }) => pack !== 'generic-plan' && parameter.value !== OPEN)
      .map(({ parameter }) => parameter.id);
    expect(plan?.filter((id) => ruled.includes(id))).toEqual([]);
  });

  it('nothing in the generic template passes for verified', () => {
    expect(
      all.filter(({ pack, parameter }) => pack === 'generic-plan' && parameter.mark === 'verified'),
    ).toEqual([]);
  });

  it('the numbered facts cited are among the 87', () => {
    expect(itemNumbers).toHaveLength(87);
    expect(coverage().map(({ item }) => item)).toEqual(itemNumbers);
  });

  it('each of them is carried by a parameter or says where it lives instead, never both', () => {
    expect(
      coverage().filter(({ parameters, note }) => parameters.length > 0 === (note !== undefined)),
    ).toEqual([]);
  });
});

describe('what the sources leave open stays open everywhere', () => {
  it.each([
    'relocation.equalAreaDiscount',
    'relocation.topUpDiscount',
    'relocation.liftShare',
    'relocation.upliftPrice',
    'relocation.stepUpPrice',
    'relocation.voucherDiscount',
    'land.newLandFeeTariff',
    'land.agriculturalFundTariff',
    'land.incomeFundRate',
    'land.treasuryLagMonths',
    'operationFund.share',
    'operation.horizonYears',
    'loan.rate',
    'loan.tenorMonths',
    'discount.rate',
    'contingency.excludesLand',
  ])('%s', (id) => {
    const values = all.filter(({ parameter }) => parameter.id === id).map(({ parameter }) => parameter.value);
    expect(new Set(values)).toEqual(new Set([OPEN]));
  });
});

describe('figures that have to add up', () => {
  it.each([
    [
      'cost shares',
      ['cost.landShare', 'cost.constructionShare', 'cost.facilitiesShare', 'cost.managementShare'],
      '1',
    ],
    [
      'funding by stage',
      ['funding.preparationShare', 'funding.constructionShare', 'funding.operationShare'],
      '1',
    ],
    ['construction funding', ['funding.bankShare', 'funding.socialShare', 'funding.industryFundShare'], '1'],
    ['equity', ['equity.governmentShare', 'equity.socialShare'], '1'],
    [
      'risk weights',
      [
        'risk.weightPolicy',
        'risk.weightMarket',
        'risk.weightTechnology',
        'risk.weightSocial',
        'risk.weightNatureEconomy',
      ],
      '1',
    ],
    [
      'evaluation weights',
      [
        'evaluation.weightQuality',
        'evaluation.weightSocial',
        'evaluation.weightEnvironment',
        'evaluation.weightEconomy',
        'evaluation.weightSustainability',
      ],
      '1',
    ],
    [
      'money of the province sample',
      ['mix.provinceFiscalShare', 'mix.provinceSocialShare', 'mix.provinceOwnShare'],
      '1',
    ],
    ['money of the nation', ['mix.nationFiscalShare', 'mix.nationLandShare', 'mix.nationSocialShare'], '1'],
    [
      'shortest stages: one month over the claimed average of 30',
      [
        'stage.preparationMonthsMinimum',
        'stage.designMonthsMinimum',
        'stage.constructionMonthsMinimum',
        'stage.acceptanceMonthsMinimum',
      ],
      '31',
    ],
    [
      'longest stages',
      [
        'stage.preparationMonthsMaximum',
        'stage.designMonthsMaximum',
        'stage.constructionMonthsMaximum',
        'stage.acceptanceMonthsMaximum',
      ],
      '42',
    ],
    ['projects rated for risk', ['risk.sampleHigh', 'risk.sampleMedium', 'risk.sampleLow'], '80'],
  ])('%s', (_, ids, total) => {
    expect(sumOf('generic-plan', ids)).toBe(total);
  });

  it('the template’s investment: 500,000 m² at 3,500 yuan is 1.75 billion', () => {
    const [area] = given('generic-plan', 'cost.sampleArea');
    const [unitCost] = given('generic-plan', 'cost.unitCost');
    expect(new Decimal(area?.value ?? NaN).times(unitCost?.value ?? NaN).toString()).toBe('1750000000');
  });

  it('surcharges on VAT in a city: 7 + 3 + 2', () => {
    expect(
      sumOf('national', ['tax.surchargeUrban', 'tax.surchargeEducation', 'tax.surchargeLocalEducation']),
    ).toBe(given('national', 'tax.surchargeRate')[0]?.value);
  });

  it('land VAT by quick coefficients is continuous at every band limit', () => {
    const value = (id: string): Decimal =>
      new Decimal(given('national', `tax.landVat.${id}`)[0]?.value ?? NaN);
    const steps = [
      ['First', 'Second'],
      ['Second', 'Third'],
      ['Third', 'Fourth'],
    ] as const;
    for (const [below, above] of steps) {
      const gain = value(`band${below}`);
      const quickBelow = below === 'First' ? new Decimal(0) : value(`quick${below}`);
      const taxBelow = gain.times(value(`rate${below}`)).minus(quickBelow);
      const taxAbove = gain.times(value(`rate${above}`)).minus(value(`quick${above}`));
      expect(taxAbove.toString()).toBe(taxBelow.toString());
    }
  });
});
