import { ZERO } from '../../finance/decimal';
import { collateral } from '../../model/collateral';
import { Context } from '../../model/context';
import { timeline } from '../../model/timeline';
import type { Project } from '../../project/project';
import { balance, flow, type Section } from '../../rows/definition';
import { NO_POLICY, projectWith } from './blank-project';
import { GIVEN, givenTable } from './given';
import { questionOf, type Question } from './question';

type Facility = Project['facilities'][number];
type Item = Project['collateral']['items'][number];

const asset = (index: number): Item => ({
  id: `asset${index}`,
  name: '',
  kind: 'finishedBuildings',
  value: ZERO,
  from: 0,
  loanToValue: ZERO,
});

/** The collateral subject on so many assets, their values and the debt given for each period. */
export const collateralQuestion = (assets: number): Question => {
  const items = Array.from({ length: assets }, (_, index) => asset(index));
  // That there is a facility at all is what makes the model ask for cover; none of its figures is read.
  const facility = { id: 'loan' } as Facility;
  const context = new Context(
    projectWith({ collateral: { items, guarantees: [] }, facilities: [facility] }),
    NO_POLICY,
  );
  const subject = collateral(context).sections ?? [];
  const sections = subject.map((section): Section => {
    const item = items.find(({ id }) => section.id === `collateral.${id}`);
    if (item === undefined) return section;
    const { value: label, ...inputs } = section.inputs;
    return {
      ...section,
      inputs,
      rows: {
        value: balance(label?.label.zh ?? '', label?.label.en ?? '', GIVEN(item.id)),
        ...section.rows,
      },
    };
  });
  const stubs: Section[] = [
    {
      id: 'funding',
      label: { zh: '融资', en: 'Funding' },
      inputs: {},
      rows: { debt: balance('债务', 'Debt', GIVEN('debt')) },
    },
    {
      id: 'costs',
      label: { zh: '投资', en: 'Costs' },
      inputs: {},
      rows: { spend: flow('投资', 'Spend', '0') },
    },
  ];
  const table = givenTable(['debt', ...items.map(({ id }) => id)], 1);
  return questionOf({ periods: 1, sections: [timeline(context), ...stubs, ...sections], tables: [table] }, [
    ...['value', 'cover', 'guaranteeNeeded', 'guaranteeGap', 'coverRatio'].map((row) => `collateral.${row}`),
  ]);
};
