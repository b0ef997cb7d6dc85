import type { Decimal } from '../../finance/decimal';
import type { CallExpr, Expr, RefExpr } from '../ast';
import { CellFault } from '../errors';
import { wholeLiteral } from '../scope';
import { compare, whole } from './arithmetic';
import { type Cell, lift1, once, varying } from './cell';
import { type Environment, type Readers, shared } from './environment';
import { rangeKeys, soughtKey } from './lookups';
import type { Key } from './remembered';
import { sure } from '../sure';

/** MATCH: the first equal value (0), or the last not above it in a rising range (1). */
export const match = (expr: CallExpr, env: Environment, readers: Readers): Cell => {
  const [value, range, type] = expr.args as [Expr, RefExpr, Expr];
  if (wholeLiteral(type) === 0) {
    const places = (): ReadonlyMap<Key, number> =>
      shared(env, `first ${range.ref}`, () => firstPlaces(rangeKeys(range, env)));
    const sought = soughtKey(value, env, readers);
    const find = (t: number): Decimal => {
      const place = places().get(sought.at(t));
      if (place === undefined) throw new CellFault('noMatch');
      return whole(place);
    };
    return sought.fixed ? once(() => find(0)) : varying(find, false);
  }
  const values = env.values(range.ref);
  return lift1(
    readers.number(value, env),
    (limit) => {
      shared(env, `rising ${range.ref}`, () => mustRise(values));
      return lastNotAbove(values, limit);
    },
    false,
  );
};

const firstPlaces = (keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const places = new Map<Key, number>();
  keys.forEach((key, index) => {
    if (!places.has(key)) places.set(key, index + 1);
  });
  return places;
};

/** Excel searches by halves and answers at random where the range does not rise; here that is a fault. */
const mustRise = (values: readonly Decimal[]): true => {
  for (let i = 1; i < values.length; i += 1) {
    if (compare(sure(values[i - 1]), sure(values[i])) > 0) throw new CellFault('notSorted');
  }
  return true;
};

const lastNotAbove = (values: readonly Decimal[], limit: Decimal): Decimal => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sure(values[middle]), limit) <= 0) low = middle + 1;
    else high = middle;
  }
  if (low === 0) throw new CellFault('noMatch');
  return whole(low);
};
