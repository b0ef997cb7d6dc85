import type { RefExpr } from '../ast';
import { LayoutError, type PeriodsPlace, type Place, placeOf } from './layout';
import { atom, called, type Piece, type Written } from './piece';
import { fixedAt, offsetBy, type Reference } from './reference';
import type { Scope } from './scope';

const sheetSeenFrom = (scope: Scope, place: Place): string | undefined =>
  place.sheet === scope.own.sheet ? undefined : place.sheet;

/** Column of a row's first period, told from the column the formula's own row begins in. */
const shift = (scope: Scope, place: PeriodsPlace): number =>
  place.firstColumn - (scope.own.kind === 'periods' ? scope.own.firstColumn : 0);

/** One cell of the row, this many periods away; the column moves with the formula's own. */
const inPeriod = (scope: Scope, place: PeriodsPlace, offset: number): Reference => ({
  sheet: sheetSeenFrom(scope, place),
  from: { row: fixedAt(place.row), column: offsetBy(shift(scope, place) + offset) },
});

/** All values of a row or column, as an absolute range. */
export const wholeRange = (scope: Scope, ref: string): Reference => {
  const place = placeOf(scope.program, scope.layout, ref);
  const sheet = sheetSeenFrom(scope, place);
  if (place.kind === 'periods') {
    const { firstColumn } = place;
    const row = fixedAt(place.row);
    return {
      sheet,
      from: { row, column: fixedAt(firstColumn) },
      to: { row, column: fixedAt(firstColumn + scope.program.periods - 1) },
    };
  }
  if (place.kind === 'records') {
    const column = fixedAt(place.column);
    return {
      sheet,
      from: { row: fixedAt(place.firstRow), column },
      to: { row: fixedAt(place.lastRow), column },
    };
  }
  throw new LayoutError(ref, 'one cell cannot stand for a whole row.');
};

/** One value of a row or input: of this period or record, of one before or after, or the only one. */
export const writeReference = (scope: Scope, { ref, how, offset }: RefExpr): Written => {
  const place = placeOf(scope.program, scope.layout, ref);
  const sheet = sheetSeenFrom(scope, place);
  switch (place.kind) {
    case 'cell':
      return atom({ sheet, from: { row: fixedAt(place.row), column: fixedAt(place.column) } });
    case 'records': {
      // Tables may begin on different rows; the record stays the same.
      const first = scope.own.kind === 'records' ? scope.own.firstRow : 0;
      return atom({
        sheet,
        from: { row: offsetBy(place.firstRow - first), column: fixedAt(place.column) },
      });
    }
    case 'periods':
      if (how === 'same') return atom(inPeriod(scope, place, 0));
      return { ...neighbour(scope, place, how === 'prev' ? -offset : offset), isMaybeEmpty: true };
  }
};

/**
 * A neighbour is the next cell. One further away is looked up in the stretch
 * between this period and the empty cell at the row's end, which stands for all
 * periods outside. The stretch never holds the formula's own cell, so a row may
 * look back at itself.
 */
const neighbour = (scope: Scope, place: PeriodsPlace, offset: number): Written => {
  if (Math.abs(offset) === 1) return atom(inPeriod(scope, place, offset));
  const row = fixedAt(place.row);
  const sheet = sheetSeenFrom(scope, place);
  const numbers = periodNumbers(scope);
  const thisPeriod = inPeriod(scope, numbers, 0);
  if (offset < 0) {
    const from = { row, column: fixedAt(place.firstColumn - 1) };
    const stretch = { sheet, from, to: { row, column: offsetBy(shift(scope, place) - 1) } };
    return nth(stretch, called('MAX', [['1'], [thisPeriod, `-${-offset - 1}`]]));
  }
  const to = { row, column: fixedAt(place.firstColumn + scope.program.periods) };
  const stretch = { sheet, from: { row, column: offsetBy(shift(scope, place) + 1) }, to };
  return nth(stretch, called('MIN', [[String(offset)], ['1+', lastOf(scope, numbers), '-', thisPeriod]]));
};

/** COLUMNS of the stretch would do without, but HyperFormula counts wrongly where only one end is absolute. */
const periodNumbers = ({ layout, own }: Scope): PeriodsPlace => {
  const numbers = layout.periodNumber?.(own.sheet);
  if (numbers === undefined) throw new LayoutError(own.sheet, 'no row numbers the periods.');
  return numbers;
};

const lastOf = (scope: Scope, place: PeriodsPlace): Reference => ({
  sheet: sheetSeenFrom(scope, place),
  from: { row: fixedAt(place.row), column: fixedAt(place.firstColumn + scope.program.periods - 1) },
});

const nth = (stretch: Reference, place: Written): Written =>
  called('INDEX', [[stretch], ['1'], place.pieces]);

/** INDEX of a range at a place counted from 1; a row needs its row number said. */
export const pickFrom = (scope: Scope, ref: string, place: readonly Piece[]): Written => {
  const range: readonly Piece[] = [wholeRange(scope, ref)];
  return placeOf(scope.program, scope.layout, ref).kind === 'periods'
    ? called('INDEX', [range, ['1'], place])
    : called('INDEX', [range, place]);
};

/** A reference that may be empty text, as a number: N makes 0 of text and of an empty cell. */
export const withoutText = (part: Written): Written => called('N', [part.pieces]);
