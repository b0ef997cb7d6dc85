import fc from 'fast-check';
import { allShares, certainty, draws, lines, money, offset, type Frame } from './arbitrary-lines';
import type { Line } from './raw';

/** Lengths that agree: the window closes by maturity, grace ends before it, and all of it lies within the horizon. */
const terms = ({ built, horizon }: Frame) =>
  offset(built).chain((start) =>
    fc.integer({ min: 1, max: Math.min(36, built - start) }).chain((window) =>
      fc.integer({ min: window, max: horizon - start }).chain((tenorMonths) =>
        fc.record({
          window: fc.constant({ start, months: window }),
          tenorMonths: fc.constant(tenorMonths),
          graceMonths: fc.nat(tenorMonths - 1),
          interestGraceMonths: fc.nat(tenorMonths - 1),
        }),
      ),
    ),
  );

const repayment = (repaying: number): fc.Arbitrary<Line> =>
  fc.oneof(
    fc.constantFrom('bullet', 'equalPrincipal', 'level').map((method) => ({ repayment: method })),
    allShares(Math.ceil(repaying / 12)).map((shares) => ({ repayment: 'schedule', shares })),
  );

const interest = fc
  .record({
    rate: fc.integer({ min: 50, max: 900 }),
    capitalises: fc.boolean(),
    half: fc.boolean(),
    subsidyBps: fc.constantFrom(0, 0, 50),
  })
  .map(({ rate, capitalises, half, subsidyBps }) => ({
    rate: rate / 10_000,
    subsidyBps,
    duringConstruction: capitalises ? 'capitalise' : 'pay',
    halfPeriodInterest: capitalises && half,
  }));

/** Up to three facilities; those drawn as needed have their priorities in the reverse of their order, so that order and priority are told apart. */
export const facilities = (frame: Frame): fc.Arbitrary<Line[]> =>
  lines('facility', 3, (id) =>
    fc.tuple(terms(frame), money(200_000_000), fc.boolean()).chain(([span, limit, scheduled]) =>
      fc
        .record({
          interest,
          repayment: repayment(span.tenorMonths - span.graceMonths),
          draws: draws(span.window.start + 1, span.window.start + span.window.months),
          upfrontFee: fc.constantFrom(0, 0.002),
          commitmentFee: fc.constantFrom(0, 0.001),
          certainty,
        })
        .map((drawn) => ({
          id,
          name: id,
          kind: 'syndicatedLoan',
          limit,
          ...span,
          ...drawn.interest,
          ...drawn.repayment,
          upfrontFee: drawn.upfrontFee,
          commitmentFee: drawn.commitmentFee,
          certainty: drawn.certainty,
          ...(scheduled
            ? {
                drawRule: 'scheduled',
                issueCost: 0.0008,
                draws: drawn.draws.map((part) => ({
                  month: part.month,
                  amount: Math.floor(limit * part.share),
                })),
              }
            : { drawRule: 'asNeeded', priority: 9 - 'ABC'.indexOf(id.slice(-1)) }),
        })),
    ),
  );
