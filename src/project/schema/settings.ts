import { z } from 'zod';
import {
  area,
  byDefault,
  choice,
  flag,
  leaf,
  type Leaf,
  list,
  money,
  months,
  type Months,
  numeric,
  optional,
  share,
  text,
  whole,
  id,
} from '../fields';
import type { Range } from '../read/number';
import { Flaw } from '../read/flaw';
import type { Decimal } from '../../finance/decimal';

/** The project's frame. Default: illustrative false. */
export const projectSection = (month: Months) =>
  z.strictObject({
    name: text(),
    city: text(),
    kind: choice('renewal', 'newBuild', 'mixed'),
    planningAreaHa: area({ above: 0, max: 1e5 }),
    unitAreaHa: area({ above: 0, max: 1e5 }),
    households: whole({ min: 0, max: 1e6 }),
    residents: whole({ min: 0, max: 1e7 }),
    talents: whole({ min: 0, max: 1e7 }),
    startMonth: month.calendar(),
    step: choice('month', 'quarter', 'halfYear', 'year'),
    phases: z.strictObject({
      preparation: months(0, 240),
      design: months(0, 240),
      construction: months(1, 240),
      acceptance: months(0, 240),
    }),
    operationYears: whole({ min: 1, max: 70 }),
    namingMonth: optional(month.point()),
    indicatorsMet: optional(whole({ min: 0, max: 100 })),
    communityRoomsM2: optional(area()),
    discountRate: share({ min: 0, max: 0.5 }),
    priceBasis: choice('current', 'constant'),
    illustrative: byDefault(false, flag()),
  });

/** Which rules apply, in order, and what the project sets differently and why. */
export const policySection = () =>
  z.strictObject({
    packs: z.array(text()),
    overrides: list(z.strictObject({ id: text(), value: text(), reason: text() })),
  });

/** A threshold is a number and where it comes from: there is no national floor to fall back on (domain.md 0, item 9). */
export const threshold = (value: Leaf<Decimal>) => z.strictObject({ value, source: text() }).optional();
const times = () => numeric({ min: 0, max: 100 });

export const thresholdsSection = () =>
  z
    .strictObject({
      minimumCash: threshold(money()),
      selfSufficiency: threshold(share({ min: 0, max: 2 })),
      dscr: threshold(times()),
      llcr: threshold(times()),
      icr: threshold(times()),
      coverage: threshold(times()),
      capitalRatio: threshold(share()),
      absorptionMonths: threshold(numeric({ min: 0, max: 600 })),
      equityIrrGreen: threshold(share({ min: -0.5, max: 0.5 })),
      equityIrrAmber: threshold(share({ min: -0.5, max: 0.5 })),
    })
    .prefault({});

/** A scenario's new value is read by the field it is for; see rules/references.ts. */
const anyValue = (): Leaf<unknown> => leaf<unknown>({ type: 'any' }, (raw) => raw);

export const scenariosSection = () =>
  list(
    z.strictObject({
      id: id(),
      name: text(),
      changes: list(z.strictObject({ path: text(), value: anyValue() })),
    }),
  );

const ANY_NUMBER: Range = { min: -1e13, max: 1e13 };

const riskCategory = () => choice('policy', 'market', 'technology', 'social', 'natureEconomy');
/** Rare or slight is 1, almost sure or grave is 5. */
const level = () => whole({ min: 1, max: 5 });

/**
 * Defaults: a thousand draws (domain.md D-77) from seed 1, so that a run can be repeated, in strata; a drawn number takes the
 * input's place.
 */
export const riskSection = () =>
  z
    .strictObject({
      variables: list(
        z.strictObject({
          path: text(),
          name: optional(text()),
          category: optional(riskCategory()),
          applies: byDefault('value', choice('value', 'factor', 'add')),
          distribution: choice(
            'triangular',
            'pert',
            'normal',
            'lognormal',
            'uniform',
            'discrete',
            'empirical',
          ),
          parameters: namedValues(numeric(ANY_NUMBER)),
          source: optional(text()),
        }),
      ),
      correlations: list(z.strictObject({ a: text(), b: text(), value: numeric({ min: -1, max: 1 }) })),
      draws: byDefault(1000, whole({ min: 1, max: 1e6 })),
      seed: byDefault(1, whole({ min: 0, max: 4_294_967_295 })),
      sampling: byDefault('lhs', choice('lhs', 'sobol', 'plain')),
      register: list(
        z.strictObject({
          name: text(),
          category: riskCategory(),
          likelihood: level(),
          impact: level(),
          response: optional(text()),
          source: optional(text()),
        }),
      ),
    })
    .prefault({});

/** Names the user chooses, each with a value. */
const namedValues = <T>(value: Leaf<T>) => z.record(z.string(), value);

export const sourcesSection = () => namedValues(text()).default(() => ({}));
export const notesSection = () => list(text());
export const versionField = (): Leaf<1> =>
  leaf({ type: 'whole', values: ['1'] }, (raw) =>
    raw === 1 || raw === '1' ? 1 : new Flaw('schemaVersion', {}, '1'),
  );
