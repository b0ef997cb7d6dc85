import { flow, single, type Section } from '../rows/definition';
import { sumOf, type Context, type Part } from './context';

/** Total investment before interest: what equity shares and capital ratios are measured against. */
export const investment = ({ project }: Context): Part => {
  const parts = ['costs.total'];
  if (project.relocation.households.length > 0) parts.push('relocation.paidTotal');
  const section: Section = {
    id: 'investment',
    label: { zh: '总投资', en: 'Total investment' },
    inputs: {},
    rows: {
      total: single(
        flow('总投资（不含利息）', 'Total investment before interest', sumOf(parts), {
          clause: 'capital.ratioOther',
        }),
      ),
    },
  };
  return { sections: [section] };
};
