import { describe, expect, it } from 'vitest';
import { validatePack, type Pack } from '../../src/policy';
import { badPacks } from './bad/packs';

describe('the validator on deliberately broken packs', () => {
  it.each(badPacks)('$title', ({ pack, says }) => {
    expect(validatePack(pack).map(({ rule, what, fix }) => `${rule}: ${what.en} ${fix.en}`)).toEqual(says);
  });

  it('every complaint is also said in Chinese and names pack and parameter', () => {
    for (const { pack } of badPacks)
      for (const finding of validatePack(pack)) {
        expect(finding.what.zh + finding.fix.zh).toMatch(/[一-龥]/);
        expect([finding.pack, finding.id]).toEqual(['bad', 'land.educationRate']);
      }
  });

  it('for an id the house does not know, the unit of the other pack decides', () => {
    const local = badPacks[0]?.pack.parameters[0];
    if (local === undefined) throw new Error('The first pack is the sound one.');
    const city = (id: string, unit: typeof local.unit): Pack => ({
      id,
      label: { zh: id, en: id },
      jurisdiction: 'city',
      parameters: [{ ...local, id: 'heat.connectionFee', kind: 'price', unit }],
    });
    expect(validatePack(city('b', 'yuan'), [city('a', 'yuan/m2')]).map(({ what }) => what.en)).toEqual([
      'Its unit is "yuan", but "yuan/m2" in a.',
    ]);
    expect(validatePack(city('b', 'yuan/m2'), [city('a', 'yuan/m2')])).toEqual([]);
  });
});
