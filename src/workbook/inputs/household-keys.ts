/** The row, from 0, that names the columns of the households' sheet: 'relocation.households[] id', 'tenure', … */
export const KEYS_ROW = 4;

/**
 * How many columns of the households' sheet hold what is typed, by the texts of its row of keys: what is computed stands to the
 * right and has no key. Undefined where the row is not one of keys.
 */
export const typedColumns = (keys: readonly unknown[]): number | undefined => {
  const named = keys.flatMap((key, column) => (typeof key === 'string' && key !== '' ? [column] : []));
  const isOfKeys = keys.some((key) => typeof key === 'string' && /^\S+\[\] \S+$/.test(key));
  const last = named.at(-1);
  return isOfKeys && last !== undefined ? last + 1 : undefined;
};
