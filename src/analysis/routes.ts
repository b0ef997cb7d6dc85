import type { Decimal } from '../finance/decimal';
import type { Route } from '../project/project';
import type { HouseholdSheet } from './household-sheet';

/** Households of one route, with areas in m² and amounts in yuan. */
export interface RouteTotals {
  readonly route: Route;
  readonly households: number;
  readonly oldAreaM2: Decimal;
  readonly compensation: Decimal;
  readonly payable: Decimal;
  readonly paidByHouseholds: Decimal;
  /** Settlements, cash compensation or voucher faces. */
  readonly paidToHouseholds: Decimal;
}

const ROUTES = ['resettle', 'cash', 'voucher'] as const;

/** Households and money by route: sums of the sheet's columns. */
export function byRoute({ households, at, sum }: HouseholdSheet): RouteTotals[] {
  const none = sum('isCash').times(0);
  return ROUTES.map((route) => {
    const own = households.flatMap((household, record) => (household.route === route ? [record] : []));
    const total = (column: string): Decimal => own.reduce((so, record) => so.plus(at(column, record)), none);
    const each = (column: string): Decimal =>
      own.reduce((so, record) => so.plus(at(column, record).times(at('count', record))), none);
    return {
      route,
      households: total('count').toNumber(),
      oldAreaM2: each('areaM2'),
      compensation: each('compensation'),
      payable: each('payable'),
      paidByHouseholds: total('paidByHousehold'),
      paidToHouseholds: total('paidToHousehold').plus(total('cashPaid')).plus(total('voucherFace')),
    };
  });
}
