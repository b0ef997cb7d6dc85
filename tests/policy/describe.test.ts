import { describe as group, expect, it } from 'vitest';
import { describe, PolicyError } from '../../src/policy';

group('pingheng policy ID', () => {
  it('shows every dated value of every pack with its document', () => {
    const { label, unit, values } = describe('land.housingRate');
    expect(label.zh).toBe('保障性安居工程资金计提比例');
    expect(unit).toBe('');
    expect(
      values.map(({ pack, parameter }) => [pack, parameter.value, parameter.clause.number, parameter.until]),
    ).toEqual([
      ['national', '0.05', '财综〔2006〕25号', '2010-10'],
      ['national', '0.10', '财综〔2010〕95号', undefined],
    ]);
  });

  it('shows where a rule is repeated from province to city', () => {
    expect(
      describe('facilities.areaPer100Households').values.map(
        ({ pack, parameter }) => `${pack} ${parameter.value}`,
      ),
    ).toEqual(['national open', 'zhejiang-2019 80', 'taizhou-2019 80']);
  });

  it('suggests an id for a misspelt one', () => {
    expect(() => describe('unit.implementationMinimum')).toThrow(PolicyError);
    expect(() => describe('unit.implementationMinimum')).toThrow('Did you mean unit.implementationMinimumHa');
  });
});
