import { ZERO } from '../../finance/decimal';
import { input, rate, single } from '../../rows/definition';
import { questionOf, type Question } from './question';

/** The limit of the model's check of community rooms, with the two figures it rests on as inputs; a test holds it to the check. */
export const ROOMS_REQUIRED = 'areaPer100Households * householdCount / 100';

export const roomsQuestion = (): Question =>
  questionOf(
    {
      periods: 1,
      tables: [],
      sections: [
        {
          id: 'checks',
          label: { zh: '配套用房', en: 'Community rooms' },
          inputs: {
            areaPer100Households: input('每百户面积', 'Area per 100 households', ZERO, 'm2'),
            householdCount: input('户数', 'Households', ZERO),
          },
          rows: { required: single(rate('应配面积', 'Area required', ROOMS_REQUIRED, { unit: 'm2' })) },
        },
      ],
    },
    ['checks.required'],
  );
