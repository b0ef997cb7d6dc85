import type { Decimal } from '../../finance/decimal';
import type { HouseholdSheet } from '../household-sheet';
import type { LargeTarget } from './claims';

/** Households of one record that get the same unit type. A record that gets several is split: `id` is then its part's own. */
export interface Assignment {
  /** Record of the project that was matched, counted from 0. */
  readonly record: number;
  readonly id: string;
  readonly count: number;
  readonly targetM2: Decimal;
  readonly nearestUpM2: Decimal;
  /** The unit; for a target above the largest type all its units together. */
  readonly areaM2: Decimal;
  readonly movedUp: boolean;
  /** Of them, households for whom there is no unit: they stay at nearest-up, and the model's own check shows the type over-allocated. */
  readonly unserved: number;
}

/** Households that had to move up, with what it costs each of them by the settlement rows. */
export interface MovedUp {
  readonly id: string;
  readonly count: number;
  readonly agreementMonth: number;
  readonly targetM2: Decimal;
  readonly fromM2: Decimal;
  readonly toM2: Decimal;
  /** Per household. */
  readonly extraAreaM2: Decimal;
  /** Per household, yuan: its settlement after matching less its settlement at nearest-up. */
  readonly extraPayment: Decimal;
}

/** What all households come to, read from the rows. */
export interface MatchingTotals {
  /** Step-up of all resettled households, m². */
  readonly stepUpM2: Decimal;
  readonly payable: Decimal;
  readonly paidByHouseholds: Decimal;
  readonly paidToHouseholds: Decimal;
}

/** A unit area and what is asked of it; `short` is what would have to be built in addition. */
export interface TypeDemand {
  readonly areaM2: Decimal;
  readonly names: readonly string[];
  /** Undefined: as many as are asked for. */
  readonly supply: number | undefined;
  readonly demand: number;
  readonly short: number;
}

export interface Matching {
  /** Nearest-up fits as it is; households were moved up; or there are too few units whatever is done. */
  readonly status: 'nearestUp' | 'matched' | 'short';
  /** Every resettled household, in the order of the records. */
  readonly assignments: readonly Assignment[];
  readonly moved: readonly MovedUp[];
  /** Records whose households get different types, with the parts they become. */
  readonly split: readonly { readonly id: string; readonly parts: readonly Assignment[] }[];
  /** Targets above the largest type: several units, never moved, never dropped. */
  readonly large: readonly LargeTarget[];
  readonly unserved: readonly { readonly id: string; readonly count: number }[];
  /** At nearest-up, and with the assignment. */
  readonly typesBefore: readonly TypeDemand[];
  readonly types: readonly TypeDemand[];
  readonly before: MatchingTotals;
  readonly after: MatchingTotals;
  /** The household sheet with the assignment, for whoever reads on. */
  readonly sheet: HouseholdSheet;
}
