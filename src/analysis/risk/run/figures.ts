import { evaluateExact, type Program } from '../../../rows';
import type { Asked, VerdictDraws } from '../../lanes';

/** What is read of the verdict in each draw, in this order. */
export const FIGURES = [
  'constructionGap',
  'operationGap',
  'overallGap',
  'constructionColour',
  'operationColour',
  'overallColour',
  'lowestDscr',
  'peakFundingNeed',
] as const satisfies readonly (keyof VerdictDraws)[];

/** Lowest cash of a phase, or surplus over the whole life, as the verdict tells it; asked beside the verdict. */
export const TOLD = ['constructionTold', 'operationTold', 'overallTold'] as const;

export type FigureName = (typeof FIGURES)[number] | (typeof TOLD)[number];

/** Every figure of a draw but the years' cash, in the order in which a runner gives them. */
export const FIGURE_NAMES: readonly FigureName[] = [...FIGURES, ...TOLD];

/** Cash when a calendar year ends: of construction while it lasts, then of operation. */
export interface YearEnd {
  readonly year: number;
  readonly asked: Asked;
}

/** The last period of each calendar year, and which account's cash stands there. */
export const yearEndsOf = (program: Program): YearEnd[] => {
  const timeline = evaluateExact(program, { rows: ['timeline.calendarYear', 'timeline.inConstruction'] });
  const years = timeline.row('timeline.calendarYear').map((year) => year.toNumber());
  const building = timeline.row('timeline.inConstruction');
  return years.flatMap((year, at) =>
    years[at + 1] === year
      ? []
      : [
          {
            year,
            asked: {
              ref:
                building[at]?.isZero() === true
                  ? 'operationAccount.closing'
                  : 'construction.closingBeforeTransfer',
              what: 'cell' as const,
              at,
            },
          },
        ],
  );
};
