import { editDistance } from '../i18n/edit-distance';

const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/**
 * Up to three known ids a misspelt one may have meant, nearest first.
 * A right last part under a wrong prefix (`grants.educationRate`) counts as near.
 */
export const suggest = (wrong: string, known: Iterable<string>): readonly string[] => {
  const word = wrong.toLowerCase();
  const reach = Math.max(2, Math.floor(word.length / 4));
  return [...known]
    .map((id) => {
      const whole = editDistance(word, id.toLowerCase());
      const tail = editDistance(lastPart(word), lastPart(id).toLowerCase());
      return { id, distance: tail <= 1 ? Math.min(whole, tail + 1) : whole };
    })
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
};
