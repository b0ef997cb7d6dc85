/** Edits (insert, delete, replace, swap neighbours) between two words, given up beyond `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The known name that a misspelt one was probably meant to be; undefined when none is near. */
export function meant(given: string, known: readonly string[]): string | undefined {
  const word = bare(given);
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let distance = limit + 1;
  for (const name of known) {
    const whole = bare(name);
    // A name broken off early (retension for retentionMode) is near too, if less so.
    const d = Math.min(
      edits(word, whole, limit),
      word.length < 5 ? limit + 1 : edits(word, whole.slice(0, word.length), limit) + 1,
    );
    if (d < distance) [best, distance] = [name, d];
  }
  return best;
}
