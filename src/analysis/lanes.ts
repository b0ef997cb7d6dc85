import { workbookModel } from '../model';
import { compile, evaluateExact } from '../rows';
import { type Asked, type BackEnd, type Lanes, lanesOf, type Varied } from '../rows/lanes/lanes';
import type { Readings } from './readings';

export type { Asked, BackEnd, Varied } from '../rows/lanes/lanes';

/** The verdict in each draw: at place d what draw d has. NaN everywhere in a draw in which the model has no value. */
export interface VerdictDraws {
  /** Shortfall in yuan as the verdict tells it, 0 where there is none. */
  readonly constructionGap: Float64Array;
  readonly operationGap: Float64Array;
  readonly overallGap: Float64Array;
  /** The place in `VERDICT_COLOURS`: 0 green, 1 amber, 2 red. */
  readonly constructionColour: Float64Array;
  readonly operationColour: Float64Array;
  readonly overallColour: Float64Array;
  /** Lowest DSCR on received and committed money; NaN where no debt is served. */
  readonly lowestDscr: Float64Array;
  /** Most money that is out before financing, in yuan. */
  readonly peakFundingNeed: Float64Array;
}

/** A project's verdict made ready to be read for many draws at once. */
export interface VerdictLanes {
  /** The lanes beneath; of its results the verdict's come first, then those asked for beside them. */
  readonly lanes: Lanes;
  /** For each thing asked beside the verdict, where its results begin and how many there are. */
  readonly places: Lanes['places'];
  /**
   * Reads draws. `values` holds for each varied input its number in each draw.
   * `out`, if given, takes all results as `Lanes.run` does and must have `lanes.width * draws` places.
   */
  readonly run: (values: readonly Float64Array[], draws: number, out?: Float64Array) => VerdictDraws;
}

export interface VerdictLanesOptions {
  /** Rows wanted beside the verdict, on received and committed money; with expected money as `withExpected.…` where that changes them. */
  readonly asked?: readonly Asked[];
  readonly backEnd?: BackEnd;
}

const FIGURES: readonly (readonly [name: keyof VerdictDraws, ref: string])[] = [
  ['constructionGap', 'verdict.constructionGap'],
  ['operationGap', 'verdict.operationGap'],
  ['overallGap', 'verdict.overallGap'],
  ['constructionColour', 'verdict.constructionColour'],
  ['operationColour', 'verdict.operationColour'],
  ['overallColour', 'verdict.overallColour'],
  ['lowestDscr', 'credit.lowestDscr'],
  ['peakFundingNeed', 'funding.peakFundingNeed'],
];

/**
 * The verdict of `verdictOf` for many draws at once, on received and committed money and with expected money
 * counted, as the project stands but for the varied inputs.
 *
 * @throws UnknownRefError for a name the model does not have, TypeError for what cannot vary or be asked.
 */
export const verdictLanes = (
  { projectModel, program }: Pick<Readings, 'projectModel' | 'program'>,
  varied: readonly Varied[],
  { asked = [], backEnd }: VerdictLanesOptions = {},
): VerdictLanes => {
  const whole = compile(workbookModel(projectModel, program));
  // A project without financing has no such figure: nothing is needed, and no debt is there to cover.
  const known = FIGURES.filter(([, ref]) => whole.rows.has(ref));
  const lanes = lanesOf(whole, {
    varied,
    asked: [...known.map(([, ref]): Asked => ({ ref, what: 'cell' })), ...asked],
    exact: evaluateExact(whole),
    ...(backEnd === undefined ? {} : { backEnd }),
  });
  const indexOf = new Map(known.map(([name], index) => [name, index]));
  return {
    lanes,
    places: lanes.places.slice(known.length),
    run: (values, draws, out = new Float64Array(lanes.width * draws)) => {
      lanes.run(values, draws, out);
      const figure = (name: keyof VerdictDraws): Float64Array => {
        const index = indexOf.get(name);
        return index === undefined
          ? new Float64Array(draws).fill(NaN)
          : out.subarray(index * draws, (index + 1) * draws);
      };
      return {
        constructionGap: figure('constructionGap'),
        operationGap: figure('operationGap'),
        overallGap: figure('overallGap'),
        constructionColour: figure('constructionColour'),
        operationColour: figure('operationColour'),
        overallColour: figure('overallColour'),
        lowestDscr: figure('lowestDscr'),
        peakFundingNeed: figure('peakFundingNeed'),
      };
    },
  };
};
