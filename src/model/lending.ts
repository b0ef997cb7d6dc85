import { flow, type Section } from '../rows/definition';
import type { Context } from './context';

/** Cash that lenders size debt on: operation's cash before income tax and before debt, land and sales left out. */
export const lending = ({ project }: Context): Section => {
  const reit = project.reit.enabled ? ' + reit.distributions' : '';
  return {
    id: 'lending',
    label: { zh: '贷款测算现金', en: 'Lending case' },
    inputs: {},
    rows: {
      cfads: flow(
        '税前可用于偿债现金',
        'CFADS before income tax',
        `(operation.collected - operation.cost - operation.renewals - operation.workingCapitalChange - tax.beforeIncomeTax${reit}) * inOperation`,
        { clause: '§3D' },
      ),
    },
  };
};
