import type { Decimal } from '../finance/decimal';
import type { VerdictPhase } from '../model';
import type { Evaluation } from './evaluate';

/** The three verdicts in the order in which they are read. */
export const PHASES = ['construction', 'operation', 'overall'] as const satisfies readonly VerdictPhase[];

/** The row that each verdict is read from. */
export const PHASE_ROWS: Readonly<Record<VerdictPhase, string>> = {
  construction: 'construction.closingBeforeTransfer',
  operation: 'operationAccount.closing',
  overall: 'overall.endingSurplus',
};

/** What a phase has left, yuan: at its worst period, or at the end of the whole life; null where the phase has no period. */
export const leftOf = (phase: VerdictPhase, { exact, periods, verdict }: Evaluation): Decimal | null =>
  phase === 'overall'
    ? exact.cell(PHASE_ROWS.overall)
    : (exact.row(PHASE_ROWS[phase])[periods.indexOf(verdict[phase].worstPeriod ?? '')] ?? null);
