import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/analysis';
import { Decimal } from '../../../src/finance';
import type { Exact } from '../../../src/rows';
import { projects } from '../arbitrary';
import { example, parsed, type Line, type RawProject } from '../raw';
import { caseOf, drawnAtOnce, exactOf } from './cases';

/**
 * What a lender gives is worth, at the rate of the loan, what comes back: draws, and interest that half a period of them bears,
 * against interest paid, principal repaid and what is still owed at the horizon. Neither path knows the other's balance.
 */
const lenderKeepsNothing = (exact: Exact, id: string): void => {
  const row = (name: string) => exact.row(`facility.${id}.${name}`);
  const rate = exact.cell(`facility.${id}.rate`).times(exact.cell('timeline.yearFraction'));
  const half = exact.program.rows.has(`facility.${id}.interestOnDraws`) ? row('interestOnDraws') : undefined;
  let given = new Decimal(0);
  let returned = new Decimal(0);
  let growth = new Decimal(1);
  for (let period = 0; period < exact.periods; period += 1) {
    growth = growth.times(rate.plus(1));
    given = given.plus((row('drawdown')[period] ?? new Decimal(0)).plus(half?.[period] ?? 0).div(growth));
    returned = returned.plus(
      (row('interestPaid')[period] ?? new Decimal(0)).plus(row('repayment')[period] ?? 0).div(growth),
    );
  }
  returned = returned.plus((row('closing').at(-1) ?? new Decimal(0)).div(growth));
  const allowed = Decimal.max(1, given).times('1e-20');
  expect(
    given.minus(returned).abs().lte(allowed),
    `${id}: ${given.toString()} given, ${returned.toString()} returned`,
  ).toBe(true);
};

const everyFacility = (raw: RawProject, ids = raw.facilities.map(({ id }) => String(id))): void => {
  const { exact, withExpected } = read(parsed(raw));
  for (const id of ids) {
    lenderKeepsNothing(exact, id);
    lenderKeepsNothing(withExpected, id);
  }
};

describe('present value of debt service at the loan’s rate = debt drawn', () => {
  it.each(readdirSync('examples').map((file) => file.replace('.json', '')))('%s', (name) => {
    const raw = example(name);
    everyFacility(
      raw,
      parsed(raw).facilities.map(({ id }) => id),
    );
  });

  it('generated projects: every facility', () => {
    fc.assert(
      fc.property(projects(), (raw) => everyFacility(raw)),
      { numRuns: 80 },
    );
  });

  it.each<[string, Line]>([
    ['sculpted', { repayment: 'sculpted', targetDscr: 1.2 }],
    ['swept', { repayment: 'sweep', sweepShare: 0.7 }],
    ['level with a balloon', { repayment: 'level', balloonShare: 0.3 }],
    [
      'equal principal with a balloon and interest grace',
      {
        repayment: 'equalPrincipal',
        balloonShare: 0.3,
        duringConstruction: 'capitalise',
        interestGraceMonths: 60,
      },
    ],
  ])('%s', (_, more) => {
    const raw = caseOf((copy) => {
      copy.facilities = [drawnAtOnce(80_000_000, more)];
    });
    lenderKeepsNothing(exactOf(raw), 'bank');
  });
});
