import { ZERO } from '../../finance/decimal';
import { scope } from '../../model/checks/scope';
import { Context } from '../../model/context';
import { input, rate, single } from '../../rows/definition';
import { NO_POLICY, projectWith } from './blank-project';
import { questionOf, type Question } from './question';

/** The limit of the model's check of community rooms, with the two figures it rests on as inputs. */
export const roomsQuestion = (): Question => {
  const blank = projectWith({}).project;
  const context = new Context(projectWith({ project: { ...blank, communityRoomsM2: ZERO } }), NO_POLICY);
  const limit = scope(context).find(({ id }) => id === 'communityRooms')?.limit;
  if (typeof limit !== 'string')
    throw new TypeError('The check of community rooms has no formula for its limit.');
  return questionOf(
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
          rows: { required: single(rate('应配面积', 'Area required', limit, { unit: 'm2' })) },
        },
      ],
    },
    ['checks.required'],
  );
};
