import { describe, expect, it } from 'vitest';
import { factName, VERDICT_CASES, VERDICT_COLOURS, VERDICT_FACTS, verdictModel } from '../../src/model';
import { compile, evaluateExact, type Exact } from '../../src/rows';

const rules = compile(verdictModel());

/** The rules read on these facts; what is not given stands well: no debt, no limits, cash left over. */
const decide = (facts: Readonly<Record<string, number>>): Exact => {
  const sound = {
    halfCent: 0.005,
    constructionEnding: 10,
    constructionLowest: 5,
    operationLowest: 3,
    endingSurplus: 20,
    ...facts,
  };
  const both = VERDICT_FACTS.filter(({ readings }) => readings.length > 1).map(({ name }) => name);
  // What one reading says and the other does not say otherwise is the same in both.
  const given: Record<string, number> = {
    ...Object.fromEntries(
      Object.entries(sound).flatMap(([name, value]) =>
        both.includes(name) ? [[`${name}WithExpected`, value]] : [],
      ),
    ),
    ...sound,
  };
  return evaluateExact(rules, {
    overrides: new Map(Object.entries(given).map(([name, value]) => [`verdict.${name}`, value])),
  });
};

const told = (rows: Exact, phase: keyof typeof VERDICT_CASES) => {
  const cell = (name: string): number => rows.cell(`verdict.${phase}${name}`).toNumber();
  return [
    VERDICT_CASES[phase][cell('Case') - 1]?.name,
    VERDICT_COLOURS[cell('Colour')],
    cell('Gap'),
    cell('WorstMonth'),
  ];
};

const DEBT = { debtCarried: 100, lowestDscrApplies: 1, lowestDscr: 1.3, dscrMinimum: 1.2 };
const WORST = {
  constructionWorst: 101,
  constructionWorstWithExpected: 102,
  operationWorst: 201,
  operationWorstWithExpected: 202,
};

describe('construction', () => {
  it.each([
    ['all is well', {}, 'balances', 'green', 0, 101],
    ['short by less than half a cent is not short', { constructionEnding: -0.005 }, 'balances', 'green', 0],
    [
      'short at the end in both readings',
      { constructionEnding: -7, constructionLowest: -9 },
      'short',
      'red',
      9,
    ],
    [
      'short at the end without expected money',
      {
        constructionEnding: -7,
        constructionEndingWithExpected: 1,
        constructionLowest: -7,
        constructionLowestWithExpected: 1,
      },
      'restsOnExpected',
      'amber',
      7,
    ],
    [
      'an expected loan that falls due makes it short: its reading is told',
      { constructionEndingWithExpected: -4, constructionLowestWithExpected: -6 },
      'short',
      'red',
      6,
      102,
    ],
    ['short within, whatever is expected', { constructionLowest: -2 }, 'timingGap', 'amber', 2],
    [
      'short within, unless expected money comes',
      { constructionLowest: -2, constructionLowestWithExpected: 0 },
      'restsOnExpected',
      'amber',
      2,
    ],
    ['debt carried and served', DEBT, 'balances', 'green', 0],
    ['debt carried, operation short', { ...DEBT, operationLowest: -1 }, 'debtUnserved', 'red', 0],
    ['debt carried and left', { ...DEBT, debtLeft: 1 }, 'debtUnserved', 'red', 0],
    ['a debt of half a cent is none', { ...DEBT, debtCarried: 0.005, debtLeft: 1 }, 'balances', 'green', 0],
    [
      'debt served only with expected money',
      { ...DEBT, operationLowest: -1, operationLowestWithExpected: 1 },
      'debtRestsOnExpected',
      'amber',
      0,
    ],
    ['less than the minimum cash', { minimumCash: 5.006 }, 'belowMinimum', 'amber', 0],
    ['the minimum cash but for half a cent', { minimumCash: 5.005 }, 'balances', 'green', 0],
    ['thin cover of the debt carried', { ...DEBT, lowestDscr: 1.19 }, 'thinCover', 'amber', 0],
    ['cover at the minimum', { ...DEBT, lowestDscr: 1.2 }, 'balances', 'green', 0],
    ['no cover to speak of', { ...DEBT, lowestDscr: 0, lowestDscrApplies: 0 }, 'balances', 'green', 0],
    ['thin cover, no debt carried', { ...DEBT, debtCarried: 0, lowestDscr: 1.1 }, 'balances', 'green', 0],
    [
      'the first case that holds is told',
      { ...DEBT, constructionEnding: -1, constructionLowest: -1, debtLeft: 1, minimumCash: 9 },
      'short',
      'red',
      1,
    ],
  ])('%s', (_, facts, name, colour, gap, worst = 101) => {
    expect(told(decide({ ...WORST, ...facts }), 'construction')).toEqual([name, colour, gap, worst]);
  });
});

describe('operation', () => {
  it.each([
    ['all is well', {}, 'balances', 'green', 0, 201],
    ['short in both readings', { operationLowest: -8 }, 'short', 'red', 8],
    [
      'an expected loan sinks it: its reading is told',
      { operationLowestWithExpected: -8 },
      'short',
      'red',
      8,
      202,
    ],
    ['debt left in both readings', { debtLeft: 3 }, 'debtLeft', 'red', 0],
    [
      'short without expected money',
      { operationLowest: -8, operationLowestWithExpected: 0 },
      'restsOnExpected',
      'amber',
      8,
    ],
    [
      'debt left without expected money',
      { debtLeft: 3, debtLeftWithExpected: 0 },
      'restsOnExpected',
      'amber',
      0,
    ],
    [
      'not self-sufficient in a year',
      { lowestSelfSufficiency: 0.69, lowestSelfSufficiencyApplies: 1, selfSufficiencyMinimum: 0.7 },
      'notSelfSufficient',
      'amber',
      0,
    ],
    ['no operation to be self-sufficient', { selfSufficiencyMinimum: 0.7 }, 'balances', 'green', 0],
    ['thin cover', { ...DEBT, lowestDscr: 1.1 }, 'thinCover', 'amber', 0],
    ['a limit that nobody states', { ...DEBT, lowestDscr: 0.4, dscrMinimum: 0 }, 'balances', 'green', 0],
  ])('%s', (_, facts, name, colour, gap, worst = 201) => {
    expect(told(decide({ ...WORST, ...facts }), 'operation')).toEqual([name, colour, gap, worst]);
  });
});

describe('the whole life', () => {
  it.each([
    ['it covers everything', {}, 'balances', 'green', 0],
    [
      'only with expected money',
      { endingSurplus: -5, endingSurplusWithExpected: 2 },
      'restsOnExpected',
      'amber',
      5,
    ],
    [
      'not even then, and what is missing without it is told',
      { endingSurplus: -5, endingSurplusWithExpected: -3 },
      'short',
      'red',
      5,
    ],
    ['short only with an expected loan', { endingSurplusWithExpected: -3 }, 'short', 'red', 3],
  ])('%s', (_, facts, name, colour, gap) => {
    expect(told(decide({ horizonEnd: 300, ...facts }), 'overall')).toEqual([name, colour, gap, 300]);
  });
});

describe('ready for approval', () => {
  it.each([
    ['all three green', {}, 1],
    ['construction amber', { constructionLowest: -1 }, 0],
    ['operation amber', { debtLeft: 1, debtLeftWithExpected: 0 }, 0],
    ['the whole life red', { endingSurplus: -1 }, 0],
  ])('%s', (_, facts, ready) => {
    expect(decide(facts).cell('verdict.ready').toNumber()).toBe(ready);
  });
});

describe('the table of cases', () => {
  it.each(Object.entries(VERDICT_CASES))('%s: red, then amber, then one green', (_, cases) => {
    const colours = cases.map(({ colour }) => VERDICT_COLOURS.indexOf(colour));
    expect(colours).toEqual([...colours].sort((a, b) => b - a));
    expect(colours.filter((colour) => colour === 0)).toHaveLength(1);
  });

  it('no two facts share a name', () => {
    const names = VERDICT_FACTS.flatMap((fact) => fact.readings.map((reading) => factName(fact, reading)));
    expect(new Set(names).size).toBe(names.length);
  });
});
