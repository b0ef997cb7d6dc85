import type { Decimal } from '../finance/decimal';

/** The words a project may use where it has to choose. */

/**
 * A `MonthPoint` is the month, counted from 1 at the project's start, in which something falls;
 * a `MonthOffset` is the number of months gone by when something begins (0 = from the first day).
 * Both may be entered as a calendar month.
 */
export type MonthPoint = number;
export type MonthOffset = number;

export type Certainty = 'received' | 'committed' | 'expected';
export type Kind = 'renewal' | 'newBuild' | 'mixed';
export type Step = 'month' | 'quarter' | 'halfYear' | 'year';
export type Route = 'resettle' | 'cash' | 'voucher';
export type RetentionMode = 'literal' | 'conservative' | 'confirmed';
export type CostGroup =
  | 'land'
  | 'preliminary'
  | 'construction'
  | 'infrastructure'
  | 'publicFacilities'
  | 'indirect'
  | 'management'
  | 'smartOperations'
  | 'other';
export type Profile = 'even' | 'sCurve' | 'frontLoaded' | 'backLoaded' | 'byYear';
export type SaleKind = 'cappedHousing' | 'marketHousing' | 'commercial' | 'parking' | 'talentHousing';
export type FacilityKind =
  | 'syndicatedLoan'
  | 'policyBankLoan'
  | 'creditLine'
  | 'specialBond'
  | 'projectIncomeNote'
  | 'industryFund'
  | 'operatingLoan';
export type Repayment = 'bullet' | 'equalPrincipal' | 'level' | 'schedule' | 'sculpted' | 'sweep';
export type IncomeElement =
  | 'propertyOperation'
  | 'serviceCharge'
  | 'industryTax'
  | 'energy'
  | 'parking'
  | 'commercial'
  | 'rental'
  | 'other';

export interface Named {
  /** ASCII, lower camel case; the name of the line's section among the rows. Generated from the position when not given. */
  id: string;
  name: string;
  /** Where the line's figures come from; see also Project.sources. */
  source?: string;
}

export interface Threshold {
  value: Decimal;
  source: string;
}

/** A share of something that falls in a month. */
export interface Instalment {
  month: MonthPoint;
  share: Decimal;
}

/** An amount that falls in a month. */
export interface DatedAmount {
  month: MonthPoint;
  amount: Decimal;
}

export interface Household {
  id: string;
  /** The six settled fields (D-29). */
  tenure: string;
  use: string;
  areaM2: Decimal;
  /** Assessed price of the old home, yuan per m². */
  price: Decimal;
  route: Route;
  /** Month in which the agreement is signed. */
  agreementMonth: MonthPoint;
  /** Households that the record stands for. */
  count: number;
  /** Buys up to the minimum area (D-26); optional by the rule. */
  topUp: boolean;
  /** Assessed value of the old decoration, part of the compensation. */
  decoration: Decimal;
  /** Value of the new home's decoration charged to the household. */
  newDecoration: Decimal;
  moveOutMonth?: MonthPoint;
  redemptionMonth?: MonthPoint;
  /** Area of the unit type assigned by matching; empty means nearest-up. */
  assignedAreaM2?: Decimal;
}
