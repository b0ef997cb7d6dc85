import { modelOf } from '../../../model';
import { packs } from '../../../policy';
import { parseProject, type Json } from '../../../project';
import type { Model } from '../../../rows/definition';

/** One input of a model: a single number, or a table's column with one for each record. */
export interface InputCells {
  readonly values: readonly (number | string)[];
  readonly isColumn: boolean;
  /** Places of the project that its cells are read from; `[]` stands for the record. */
  readonly places: readonly string[];
}

/** Every input of a model by its name, and what else it is made of, as text to be compared. */
export interface Parts {
  readonly inputs: ReadonlyMap<string, InputCells>;
  readonly rows: string;
}

const plain = (value: unknown): number | string => (typeof value === 'string' ? value : Number(value));

/** `{relocation.liftShare ?? policy:relocation.liftShare}` cites two places. */
const citedIn = (link: string): string[] =>
  [...link.matchAll(/\{([^{}]+)\}/g)].flatMap(([, cited = '']) => cited.split(' ?? '));

const formulasOf = (rows: Readonly<Record<string, { readonly formula: string }>>): string[][] =>
  Object.entries(rows).map(([name, { formula }]) => [name, formula]);

const partsOf = ({ periods, sections, tables }: Model): Parts => ({
  inputs: new Map([
    ...sections.flatMap(({ id, inputs }) =>
      Object.entries(inputs).map(([name, { value, path = '', link = '' }]): [string, InputCells] => [
        `${id}.${name}`,
        { values: [plain(value)], isColumn: false, places: [path, ...citedIn(link)] },
      ]),
    ),
    ...tables.flatMap(({ id, inputs }) =>
      Object.entries(inputs).map(([name, { values, path = '', link = '' }]): [string, InputCells] => [
        `${id}.${name}`,
        { values: values.map(plain), isColumn: true, places: [path, ...citedIn(link)] },
      ]),
    ),
  ]),
  rows: JSON.stringify([
    periods,
    sections.map(({ id, rows }) => [id, formulasOf(rows)]),
    tables.map(({ id, size, columns }) => [id, size, formulasOf(columns)]),
  ]),
});

const packIds = new Set(packs.map(({ id }) => id));

/** What a project's model is made of. Throws ProjectError, PolicyError and ModelError where there is none. */
export const partsFrom = (json: Json): Parts =>
  partsOf(modelOf(parseProject(json, { packs: packIds })).model);
