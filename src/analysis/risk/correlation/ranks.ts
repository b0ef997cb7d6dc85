/** How many numbers of a rising column lie below a value. */
const countBelow = (rising: Float64Array, value: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** For each number of a column, how many of its numbers are less. Numbers are sorted by themselves, which needs no comparing function. */
const countsBelow = (column: Float64Array): Uint32Array => {
  const rising = column.toSorted();
  const counts = new Uint32Array(column.length);
  for (let at = 0; at < column.length; at += 1) counts[at] = countBelow(rising, column[at] ?? 0);
  return counts;
};

/** Positions of a column's numbers from the least to the greatest; equal ones in the order they stand. No number may be NaN. */
export const ascending = (column: Float64Array): Uint32Array => {
  const below = countsBelow(column);
  const taken = new Uint32Array(column.length);
  const order = new Uint32Array(column.length);
  below.forEach((place, at) => {
    const before = taken[place] ?? 0;
    taken[place] = before + 1;
    order[place + before] = at;
  });
  return order;
};

/** Ranks from 1; equal numbers share the mean of theirs. No number may be NaN. */
export const ranksOf = (column: Float64Array): Float64Array => {
  const below = countsBelow(column);
  const equal = new Uint32Array(column.length);
  below.forEach((place) => (equal[place] = (equal[place] ?? 0) + 1));
  return Float64Array.from(below, (place) => place + (1 + (equal[place] ?? 0)) / 2);
};
