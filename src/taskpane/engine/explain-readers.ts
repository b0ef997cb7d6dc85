import type { Program } from '../../rows';
import { linkSpecs, type LinkSpec } from '../../workbook/model/link-specs';

type Specs = ReadonlyMap<string, LinkSpec>;

const known = new WeakMap<Program, Specs>();

const specsOf = (program: Program): Specs => {
  const specs = known.get(program) ?? linkSpecs(program.model);
  known.set(program, specs);
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
export const readersOf = (program: Program, path: string): readonly string[] => {
  const refs = new Set(
    [...specsOf(program)].flatMap(([ref, spec]) =>
      originsOf(spec).some((origin) => patternOf(origin).test(path)) ? [ref] : [],
    ),
  );
  return rowsReading(program, refs);
};

/** Rows that repeat others with expected money counted: who reads one reads the other. */
const MIRROR = 'withExpected.';

/** Rows whose formulas name any of these rows or inputs, in the order of the model. */
export const rowsReading = (program: Program, refs: ReadonlySet<string>): readonly string[] =>
  refs.size === 0
    ? []
    : [...program.rows.values()].flatMap(({ ref, precedents }) =>
        !ref.startsWith(MIRROR) && precedents.some((each) => refs.has(each.ref)) ? [ref] : [],
      );
