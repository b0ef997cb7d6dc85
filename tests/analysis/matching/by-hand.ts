import type { Home, Town } from './town';

/** The smallest number of households left out, and then the smallest area above nearest-up, in hundredths of a square metre. */
export interface Best {
  readonly unserved: number;
  readonly extra: number;
}

const better = (a: Best, b: Best): boolean =>
  a.unserved < b.unserved || (a.unserved === b.unserved && a.extra < b.extra);

const hundredths = (areaM2: number): number => Math.round(areaM2 * 100);

/** 1.1 × the old area, half up, in hundredths: worked in whole numbers. */
export const targetOf = ({ areaM2 }: Home): number => Math.floor((hundredths(areaM2) * 11 + 5) / 10);

/**
 * Every assignment of every single household, one after the other: another path to the answer than the solver's, and slow.
 * Supply is counted in whole units; undefined is without end.
 */
export function byHand({ homes, types }: Town): Best {
  const areas = types.map(([areaM2]) => hundredths(areaM2));
  const largest = Math.max(...areas);
  const order = areas.map((_, at) => at).sort((a, b) => areas[a]! - areas[b]!);
  const nearest = (target: number): number => order.find((at) => areas[at]! >= target)!;
  const wishes = homes
    .filter(({ route = 'resettle' }) => route === 'resettle')
    .flatMap((home) => Array.from({ length: home.count ?? 1 }, () => targetOf(home)));
  let best: Best = { unserved: Infinity, extra: Infinity };
  const left = types.map(([, supply]) => supply ?? Infinity);
  const take = (at: number, units: number): void => void (left[at] = left[at]! - units);

  const walk = (index: number, so: Best): void => {
    if (!better(so, best)) return;
    const target = wishes[index];
    if (target === undefined) {
      best = so;
      return;
    }
    if (target > largest) {
      const units = Math.floor(target / largest);
      const rest = target - units * largest;
      const need = new Map([[areas.indexOf(largest), units]]);
      if (rest > 0) need.set(nearest(rest), (need.get(nearest(rest)) ?? 0) + 1);
      if ([...need].every(([at, number]) => left[at]! >= number)) {
        need.forEach((number, at) => take(at, number));
        walk(index + 1, so);
        need.forEach((number, at) => take(at, -number));
      }
    } else {
      for (const at of order) {
        if (areas[at]! < target || left[at]! < 1) continue;
        take(at, 1);
        walk(index + 1, { ...so, extra: so.extra + areas[at]! - areas[nearest(target)]! });
        take(at, -1);
      }
    }
    walk(index + 1, { ...so, unserved: so.unserved + 1 });
  };
  walk(0, { unserved: 0, extra: 0 });
  return best;
}
