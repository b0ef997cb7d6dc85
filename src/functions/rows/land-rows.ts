import { ZERO } from '../../finance/decimal';
import { Context } from '../../model/context';
import { land } from '../../model/land';
import { timeline } from '../../model/timeline';
import type { Policy } from '../../policy';
import { NO_POLICY, PARCEL, projectWith } from './blank-project';
import { picked, questionOf, type Question } from './question';

/** Rungs of the ladder as a reader goes down it: row of the parcel, shown in the model's own words. */
export const RUNGS = [
  'grossPrice',
  'landCost',
  'businessFee',
  'newLandFee',
  'newLandFeeCentral',
  'agriculturalFund',
  'netProceeds',
  'educationFund',
  'irrigationFund',
  'housingFund',
  'incomeFund',
  'retainedLiteral',
  'retainedConservative',
] as const;

const parcelRow = (name: string): string => `land.${PARCEL.id}.${name}`;

/** One parcel's retention ladder: the land subject of the model on a project of one parcel. @throws ModelError where the packs leave a rate open. */
export const landQuestion = (policy: Policy): Question => {
  const parcels = [PARCEL];
  const project = projectWith({
    land: {
      parcels,
      retentionMode: 'conservative',
      costBasis: 'netted',
      landIncomeFund: false,
      treasuryLag: 0,
      newLandFeeTariff: ZERO,
      agriculturalFundTariff: ZERO,
    },
  });
  const context = new Context(project, policy);
  const { sections = [], tables = [] } = land(context);
  const head = timeline(context);
  context.finish();
  return questionOf({ periods: 1, sections: [head, ...sections], tables }, [
    ...[...RUNGS, 'retained'].map(parcelRow),
    'land.retentionDifference',
  ]);
};

/** The row of the floor area that a parcel gains; no policy stands behind it. */
export const incrementQuestion = (): Question => {
  const project = projectWith({});
  const context = new Context({ ...project, land: { ...project.land, parcels: [PARCEL] } }, NO_POLICY);
  const parcel = land(context).sections?.find(({ id }) => id === `land.${PARCEL.id}`);
  if (parcel === undefined) throw new TypeError('The land subject has no parcel.');
  const rows = picked(parcel.rows, ['incrementalFloorArea']);
  return questionOf({ periods: 1, sections: [{ ...parcel, rows }], tables: [] }, [
    parcelRow('incrementalFloorArea'),
  ]);
};
