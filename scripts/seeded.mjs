/** Draws that come out the same on every run: a seed, and what is drawn from it. */
export const drawsFrom = (seed) => {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    random,
    between: (low, high) => low + (high - low) * random(),
    bell: (low, high) => low + ((high - low) * (random() + random() + random())) / 3,
    pick: (choices) => {
      let x = random();
      for (const [value, weight] of choices) if ((x -= weight) < 0) return value;
      return choices.at(-1)[0];
    },
  };
};
