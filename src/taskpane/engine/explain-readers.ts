import { linkSpecs, type LinkSpec } from '../../workbook/model/link-specs';
import type { Opened } from './opened';

type Specs = ReadonlyMap<string, LinkSpec>;

const known = new WeakMap<Opened, Specs>();

const specsOf = (opened: Opened): Specs => {
  const specs = known.get(opened) ?? linkSpecs(opened.drawn().draft.program.model);
  known.set(opened, specs);
  return specs;
};

/** The paths in a link: `{thresholds.dscr.value ?? policy:credit.dscrMinimum}`; what stands after `=` is a choice's value. */
const linked = (link: string): readonly string[] =>
  [...link.matchAll(/\{([^{}@]*)\}/g)].flatMap(([, token = '']) =>
    token.split('??').map((part) => part.trim().replace(/=.*$/, '')),
  );

/** Everything an input of the model is read from. */
const originsOf = ({ path, link }: LinkSpec): readonly string[] =>
  [path ?? '', ...(link === undefined ? [] : linked(link))].filter((each) => each !== '');

/** `land.parcels[0].instalments[].share` as a pattern; what stands in `[]` is the record. */
const patternOf = (origin: string): RegExp =>
  new RegExp(
    `^${origin
      .replace(/[.*+?^${}()|\\]/g, '\\$&')
      .replaceAll('[]', '\\[(\\d+)\\]')
      .replace(/\[(\d+)\]/g, '\\[$1\\]')}$`,
  );

/** Rows whose formulas read what stands at a path of the project, or a policy parameter (`policy:` and its id). */
export const readersOf = (opened: Opened, path: string): readonly string[] => {
  const refs = new Set(
    [...specsOf(opened)].flatMap(([ref, spec]) =>
      originsOf(spec).some((origin) => patternOf(origin).test(path)) ? [ref] : [],
    ),
  );
  return rowsReading(opened, refs);
};

/** Rows whose formulas name any of these rows or inputs, in the order of the model. */
export const rowsReading = (opened: Opened, refs: ReadonlySet<string>): readonly string[] =>
  refs.size === 0
    ? []
    : [...opened.drawn().draft.program.rows.values()]
        .filter(({ precedents }) => precedents.some(({ ref }) => refs.has(ref)))
        .map(({ ref }) => ref);
