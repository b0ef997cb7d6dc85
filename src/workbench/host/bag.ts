/** Settings by name: what font, fill, border, axis and page objects read and write. */
export interface Bag {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
}

/** The settings under a prefix: `font.` of a format. */
export const under = (bag: Bag, prefix: string): Bag => ({
  get: (key) => bag.get(prefix + key),
  set: (key, value) => {
    bag.set(prefix + key, value);
  },
});

/** Settings kept in a map, with defaults for what was never set. */
export const kept = (
  settings: Map<string, unknown>,
  defaults: Readonly<Record<string, unknown>> = {},
): Bag => ({
  get: (key) => settings.get(key) ?? defaults[key] ?? null,
  set: (key, value) => {
    settings.set(key, value);
  },
});
