import type { Pack, Parameter } from '../../../src/policy';

/** A sound parameter; each bad pack below breaks it in one way. */
const sound: Parameter = {
  id: 'land.educationRate',
  label: { zh: '教育资金计提比例', en: 'Education earmark' },
  kind: 'share',
  unit: '',
  value: '0.10',
  clause: {
    document: { zh: '某市意见', en: 'Opinion of a city' },
    number: '某政发〔2020〕1号',
    article: '三',
    gloss: { zh: '按净额一成计提。', en: 'A tenth of the net amount.' },
  },
  inForce: '2020',
  mark: 'verified',
  items: ['D-30'],
};

const pack = (...parameters: readonly Partial<Parameter>[]): Pack => ({
  id: 'bad',
  label: { zh: '坏包', en: 'Bad pack' },
  jurisdiction: 'city',
  parameters: parameters.map((change) => ({ ...sound, ...change })),
});

/** Deliberately broken packs, by what is wrong, with the exact sentences the validator has to say. */
export const badPacks: readonly {
  readonly title: string;
  readonly pack: Pack;
  readonly says: readonly string[];
}[] = [
  { title: 'a sound pack', pack: pack({}), says: [] },
  {
    title: 'the same id twice',
    pack: pack({}, { value: '0.05' }),
    says: ['duplicateId: It is given twice for the same period. Remove one, or end the older with until.'],
  },
  {
    title: 'an old value ended before the new one begins is sound',
    pack: pack({ inForce: '2006', until: '2010-10', value: '0.05' }, { inForce: '2010-11' }),
    says: [],
  },
  {
    title: 'an old value that runs into the new one by a month',
    pack: pack({ inForce: '2006', until: '2010-11', value: '0.05' }, { inForce: '2010-11' }),
    says: ['duplicateId: It is given twice for the same period. Remove one, or end the older with until.'],
  },
  {
    title: 'a share in per cent',
    pack: pack({ value: '10' }),
    says: ['outOfRange: 10 is outside 0 … 1. Write shares and rates as decimals: 0.10 for 10 %.'],
  },
  {
    title: 'a negative share',
    pack: pack({ value: '-0.1' }),
    says: ['outOfRange: -0.1 is outside 0 … 1. Write shares and rates as decimals: 0.10 for 10 %.'],
  },
  {
    title: 'a yearly unit for a share of the price',
    pack: pack({ unit: '1/year' }),
    says: [
      'unitMismatch: Its unit is "1/year", but "" in catalogue. Use the unit of catalogue and convert the value.',
    ],
  },
  {
    title: 'a rate where the house has a share',
    pack: pack({ kind: 'rate' }),
    says: ['kindMismatch: Its kind is "rate", but "share" in catalogue. Use the kind of catalogue.'],
  },
  {
    title: 'no gloss in English',
    pack: pack({ clause: { ...sound.clause, gloss: { zh: '按净额一成计提。', en: ' ' } } }),
    says: ['missingText: The gloss is missing in en. Write it, in our own words.'],
  },
  {
    title: 'verified, with no document number',
    pack: pack({ clause: { ...sound.clause, number: '' } }),
    says: [
      'verifiedWithoutNumber: It is marked verified but has no document number. Add the number, or mark it secondHand.',
    ],
  },
  {
    title: 'second-hand, with no document number, is sound',
    pack: pack({ mark: 'secondHand', clause: { ...sound.clause, number: '' } }),
    says: [],
  },
  {
    title: 'a number with its unit in it',
    pack: pack({ value: '10%' }),
    says: ['notANumber: "10%" is not a number. Write a decimal, or "open".'],
  },
  {
    title: 'a date by word of mouth',
    pack: pack({ inForce: 'May 2020' }),
    says: ['badDate: "May 2020" is not a date. Write 2024, 2024-12 or 2024-12-01.'],
  },
  {
    title: 'ended before it began',
    pack: pack({ until: '2019' }),
    says: ['badDate: It ends before it begins. Check inForce and until.'],
  },
  {
    title: 'an item beyond the list',
    pack: pack({ items: ['D-88'] }),
    says: ['unknownItem: There is no item "D-88". Cite D-1 … D-87 or a section.'],
  },
  {
    title: 'several faults at once, each told',
    pack: pack({ value: '2', items: [], mark: 'verified', clause: { ...sound.clause, number: '' } }),
    says: [
      'outOfRange: 2 is outside 0 … 1. Write shares and rates as decimals: 0.10 for 10 %.',
      'verifiedWithoutNumber: It is marked verified but has no document number. Add the number, or mark it secondHand.',
      'unknownItem: It cites no item. Cite D-1 … D-87 or a section.',
    ],
  },
];
