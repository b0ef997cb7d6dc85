import type { Decimal } from '../../finance/decimal';
import type { MoneyUnit } from '../../i18n';
import { unitDivisorOf } from '../cover/unit';
import { number, text } from '../grid';
import type { CellValue } from '../plan';
import type { Format } from '../styles';

/** Yuan in a display unit, for the value that stands beside a formula. */
export const inUnit = (yuan: Decimal, unit: MoneyUnit): Decimal => yuan.div(unitDivisorOf(unit));

/** A figure as its cell shows it: the double next to it; where there is none, empty text. */
export const figure = (value: Decimal | null): CellValue =>
  value === null || value.isNaN() ? text('') : number(value.toNumber());

/** The number format of a line of a table, by its unit. */
export const lineFormat = (unit: string): Format => {
  switch (unit) {
    case 'yuan':
      return 'money';
    case 'ratio':
      return 'ratio';
    default:
      return 'whole';
  }
};

/** Characters that an amount takes in a cell: groups of three, two decimals, a sign. */
export const amountWidth = (value: Decimal): number => {
  const whole = value.abs().toFixed(0).length;
  return whole + Math.floor((whole - 1) / 3) + '.00'.length + (value.isNegative() ? 1 : 0);
};
