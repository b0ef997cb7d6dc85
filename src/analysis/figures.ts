import type { Decimal } from '../finance/decimal';
import type { Label } from '../rows';
import type { Readings } from './readings';

export interface Figure {
  readonly id: string;
  readonly label: Label;
  /** Null where it is not applicable (no debt, no cost). */
  readonly value: Decimal | null;
  /** `yuan`, `m2`, or '' for a ratio; `share` is read as a percentage. */
  readonly unit: string;
  readonly row: string;
}

/** What a reader asks for first, in order; a figure whose subject the project lacks is left out. */
const WANTED: readonly (readonly [id: string, ref: string, unit: string])[] = [
  ['totalInvestment', 'investment.total', 'yuan'],
  ['retainedLand', 'land.retained', 'yuan'],
  ['retentionDifference', 'land.retentionDifference', 'yuan'],
  ['equity', 'equity.total', 'yuan'],
  ['peakFundingNeed', 'funding.peakFundingNeed', 'yuan'],
  ['peakDebt', 'funding.peakDebt', 'yuan'],
  ['debtCarried', 'funding.debtCarried', 'yuan'],
  ['interest', 'funding.interestTotal', 'yuan'],
  ['constructionCash', 'construction.endingCash', 'yuan'],
  ['operationCash', 'operationAccount.endingCash', 'yuan'],
  ['overallSurplus', 'overall.endingSurplus', 'yuan'],
  ['lowestDscr', 'credit.lowestDscr', ''],
  ['averageDscr', 'credit.averageDscr', ''],
  ['lowestSelfSufficiency', 'operation.lowestSelfSufficiency', 'share'],
  ['averageSelfSufficiency', 'operation.averageSelfSufficiency', 'share'],
  ['projectIrr', 'credit.projectIrr', 'share'],
];

/** Key figures, read on received and committed sources. */
export const figuresOf = ({ exact, program }: Readings): Figure[] =>
  WANTED.flatMap(([id, row, unit]) => {
    const spec = program.rows.get(row)?.spec;
    if (spec === undefined) return [];
    const value = exact.cell(row);
    return [{ id, label: spec.label, value: value.isNaN() ? null : value, unit, row }];
  });
