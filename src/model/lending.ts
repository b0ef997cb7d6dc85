import { flow, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context } from './context';
import { readsLendingValue } from './repayment';

/**
 * What is lent upon: facilities that are sized or sculpted on cash share it by their limits, after the service of loans that are
 * drawn by schedule. Loans drawn as needed are left out: they depend on what these facilities cover, which would be circular.
 */
const claims = ({ project }: Context): Record<string, RowSpec> => {
  const readers = project.facilities.filter(readsLendingValue);
  if (readers.length === 0) return {};
  const served = project.facilities.filter((facility) => !readsLendingValue(facility) && facility.drawRule === 'scheduled' && facility.repayment !== 'sweep');
  return {
    claims: flow('可贷现金的分配基数', 'Claims on the cash', sumOf(readers.map(({ id }) => `facility.${id}.limit * facility.${id}.counted * facility.${id}.inRepayment`))),
    servedFirst: flow('先行还本付息', 'Debt service that comes first', sumOf(served.flatMap(({ id }) => [`facility.${id}.interestPaid`, `facility.${id}.scheduledRepayment`]))),
  };
};

/** Cash that lenders size debt on: operation's cash before income tax and before debt, land and sales left out. */
export const lending = (context: Context): Section => {
  const reit = context.project.reit.enabled ? ' + reit.distributions' : '';
  return {
    id: 'lending',
    label: { zh: '贷款测算现金', en: 'Lending case' },
    inputs: {},
    rows: {
      cfads: flow(
        '税前可用于偿债现金',
        'CFADS before income tax',
        `(operation.collected - operation.cost - operation.renewals - operation.workingCapitalChange - tax.beforeIncomeTax${reit}) * inOperation`,
        { clause: 'credit.dscrFloor' },
      ),
      ...claims(context),
    },
  };
};
