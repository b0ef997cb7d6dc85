/** Where the rows or columns we would write stand in the file. All count from 0. */
export interface LineMap {
  readonly isIdentity: boolean;
  /** Undefined for a line that the file no longer has. */
  readonly to: (expected: number) => number | undefined;
  /** Undefined for a line that was put in. */
  readonly from: (found: number) => number | undefined;
  /** Lines of the file that were put in. */
  readonly inserted: readonly number[];
  /** Our lines that the file lacks. */
  readonly deleted: readonly number[];
  /** Our lines that stand elsewhere than between their neighbours. */
  readonly moved: readonly number[];
}

const same = (line: number): number => line;

export const IDENTITY: LineMap = {
  isIdentity: true,
  to: same,
  from: same,
  inserted: [],
  deleted: [],
  moved: [],
};

/** How alike two lines are: 0 for nothing in common, 1 for the same, more to be preferred. */
export type Likeness = (expected: number, found: number) => number;

/** Pairs so far, by our line. */
type Pairs = Map<number, number>;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly foundFrom: number;
  readonly foundTo: number;
}

/** The widest gap, in pairs to weigh, that is searched in full. */
const SEARCHABLE = 1_000_000;
/** Less than this in common is another line. */
const ALIKE = 0.5;

/**
 * Aligns our lines with the file's: equal ends first, then lines that are the only ones of their kind, and
 * what is left between these by likeness.
 *
 * @param expected a word for each of our lines; equal words are equal lines
 * @param found the same for the file's
 * @param likeness of two lines whose words differ
 */
export function align(expected: readonly string[], found: readonly string[], likeness: Likeness): LineMap {
  const pairs: Pairs = new Map();
  alignGap(
    expected,
    found,
    likeness,
    { from: 0, to: expected.length, foundFrom: 0, foundTo: found.length },
    pairs,
  );
  const moved = pairMoved(expected, found, pairs);
  return mapOf(pairs, expected.length, moved);
}

function alignGap(
  expected: readonly string[],
  found: readonly string[],
  likeness: Likeness,
  gap: Gap,
  pairs: Pairs,
): void {
  let { from, to, foundFrom, foundTo } = gap;
  while (from < to && foundFrom < foundTo && expected[from] === found[foundFrom])
    pairs.set(from++, foundFrom++);
  while (from < to && foundFrom < foundTo && expected[to - 1] === found[foundTo - 1])
    pairs.set(--to, --foundTo);
  if (from === to || foundFrom === foundTo) return;
  const anchors = onlyOnes(expected, found, { from, to, foundFrom, foundTo });
  if (anchors.length === 0) {
    weigh(expected, found, likeness, { from, to, foundFrom, foundTo }, pairs);
    return;
  }
  for (const [line, foundLine] of anchors) {
    alignGap(expected, found, likeness, { from, to: line, foundFrom, foundTo: foundLine }, pairs);
    pairs.set(line, foundLine);
    [from, foundFrom] = [line + 1, foundLine + 1];
  }
  alignGap(expected, found, likeness, { from, to, foundFrom, foundTo }, pairs);
}

function places(words: readonly string[], from: number, to: number): Map<string, number> {
  const at = new Map<string, number>();
  for (let line = from; line < to; line += 1) {
    const word = words[line] ?? '';
    if (word !== '') at.set(word, at.has(word) ? -1 : line);
  }
  return at;
}

/** Lines that stand once on both sides, as many as keep their order. */
function onlyOnes(expected: readonly string[], found: readonly string[], gap: Gap): [number, number][] {
  const theirs = places(found, gap.foundFrom, gap.foundTo);
  const both: [number, number][] = [];
  for (const [word, line] of places(expected, gap.from, gap.to)) {
    const foundLine = theirs.get(word) ?? -1;
    if (line >= 0 && foundLine >= 0) both.push([line, foundLine]);
  }
  return longestRising(both.sort(([a], [b]) => a - b));
}

/** As many pairs as rise in both numbers; they come in the order of the first. */
export function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const rising: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

/** The pairing of a gap with the most in common; as many lines as there are, one by one, where it is too wide or as long on both sides. */
function weigh(
  expected: readonly string[],
  found: readonly string[],
  likeness: Likeness,
  gap: Gap,
  pairs: Pairs,
): void {
  const { from, foundFrom } = gap;
  const [rows, columns] = [gap.to - from, gap.foundTo - foundFrom];
  if (rows === columns || rows * columns > SEARCHABLE) {
    for (let at = 0; at < Math.min(rows, columns); at += 1) pairs.set(from + at, foundFrom + at);
    return;
  }
  const alike = (i: number, j: number): number =>
    expected[from + i] === found[foundFrom + j] ? EQUAL : likeness(from + i, foundFrom + j);
  for (const [i, j] of mostAlike(rows, columns, alike)) pairs.set(from + i, foundFrom + j);
}

/** Worth more than any likeness. */
const EQUAL = 1.5;

/** Dynamic programming over both ends, from the last lines to the first. */
function mostAlike(rows: number, columns: number, alike: Likeness): [number, number][] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const taken = new Uint8Array((rows + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) {
      const likeness = alike(i, j);
      const skip = Math.max(at(i + 1, j), at(i, j + 1));
      const take = likeness < ALIKE ? -1 : likeness + at(i + 1, j + 1);
      best[i * width + j] = Math.max(skip, take);
      taken[i * width + j] = take >= skip ? 1 : 0;
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns;)
    if (taken[i * width + j] === 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return pairs;
}

/** A line missing in one place and new in another, the only one of its kind in both, was moved. */
function pairMoved(expected: readonly string[], found: readonly string[], pairs: Pairs): number[] {
  const taken = new Set(pairs.values());
  const ours = expected.map((word, line) => (pairs.has(line) ? '' : word));
  const theirs = places(
    found.map((word, line) => (taken.has(line) ? '' : word)),
    0,
    found.length,
  );
  const moved: number[] = [];
  for (const [word, line] of places(ours, 0, ours.length)) {
    const foundLine = theirs.get(word) ?? -1;
    if (line < 0 || foundLine < 0) continue;
    pairs.set(line, foundLine);
    moved.push(line);
  }
  return moved;
}

function mapOf(pairs: Pairs, expectedLength: number, moved: readonly number[]): LineMap {
  const back = new Map([...pairs].map(([line, foundLine]) => [foundLine, line]));
  const isMoved = new Set(moved);
  const inPlace = [...pairs].filter(([line]) => !isMoved.has(line));
  const [last, lastFound] = inPlace.reduce(([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)], [-1, -1]);
  const missing = (length: number, has: (line: number) => boolean): number[] =>
    Array.from({ length }, (_, line) => line).filter((line) => !has(line));
  const deleted = missing(expectedLength, (line) => pairs.has(line));
  // Lines below or right of all of ours were not put in among them.
  const inserted = missing(lastFound + 1, (line) => back.has(line));
  if (deleted.length === 0 && inserted.length === 0 && moved.length === 0) return IDENTITY;
  const shift = lastFound - last;
  return {
    isIdentity: false,
    to: (line) => (line < expectedLength ? pairs.get(line) : line + shift),
    from: (line) => (line <= lastFound ? back.get(line) : Math.max(line - shift, expectedLength)),
    inserted,
    deleted,
    moved,
  };
}
