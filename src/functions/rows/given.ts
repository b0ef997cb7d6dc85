import type { RecordTable } from '../../rows/definition';

/** Columns of figures given for each period, by name; rows read them with INDEX. */
export const givenTable = (names: readonly string[], size: number): RecordTable => ({
  id: 'given',
  label: { zh: '给定数', en: 'Given figures' },
  size,
  inputs: Object.fromEntries(
    names.map((name) => [
      name,
      { label: { zh: name, en: name }, unit: 'yuan', values: new Array<number>(size).fill(0) },
    ]),
  ),
  columns: {},
});

/** The figure of the period in a column of given ones. */
export const GIVEN = (name: string): string => `INDEX(given.${name}, periodIndex)`;
