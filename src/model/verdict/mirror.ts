import { eachReference, type CompiledRow, type Program } from '../../rows';
import { input, type RowSpec, type Section } from '../../rows/definition';
import { renamed, withExpectedLabel } from './names';

const SWITCH = 'timeline.countExpected';
const MIRROR = 'withExpected';
const MIRRORED_SWITCH = `${MIRROR}.countExpected`;

/** The rows that expected money reaches and the verdict needs, as they stand when it is counted. */
export interface Mirror {
  readonly sections: readonly Section[];
  /** Where the mirror shows what this row of the model is: its copy, or the row itself where expected money cannot reach it. */
  readonly refOf: (ref: string) => string;
}

/** The starts and everything that can be reached from them. */
const reached = (starts: Iterable<string>, next: (ref: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set(starts);
  for (const ref of found) for (const further of next(ref)) found.add(further);
  return found;
};

/** Rows that the switch reaches and that reach one of the wanted rows. */
const rowsToMirror = (program: Program, wanted: readonly string[]): ReadonlySet<string> => {
  const users = new Map<string, string[]>();
  for (const { ref, precedents } of program.rows.values()) {
    for (const { ref: used } of precedents) users.set(used, [...(users.get(used) ?? []), ref]);
  }
  const depends = reached([SWITCH], (ref) => users.get(ref) ?? []);
  const isMirrored = (ref: string): boolean => ref !== SWITCH && depends.has(ref);
  return reached(wanted.filter(isMirrored), (ref) => (program.rows.get(ref)?.precedents ?? []).map((used) => used.ref).filter(isMirrored));
};

/** The row's copy: it names copies where there are any, and the model's own rows and inputs elsewhere. */
const copied = ({ section, spec, expr }: CompiledRow, program: Program, refOf: Mirror['refOf']): RowSpec => {
  const meant = new Map<string, string>();
  eachReference(expr, ({ ref, written }) => {
    const isOwn = !written.includes('.') && (program.rows.get(ref) ?? program.inputs.get(ref))?.section === section;
    const target = refOf(ref);
    // A bare name finds its section's copy, or a global row; a row or input that has no copy is named in full.
    if (target !== ref ? !isOwn : isOwn) meant.set(written, target);
  });
  return { ...spec, label: withExpectedLabel(spec.label), formula: renamed(spec.formula, (written) => meant.get(written)) };
};

/**
 * The model read a second time with expected money counted, beside the first: only rows that expected money
 * reaches and that one of `wanted` needs. Inputs are not copied; a changed input changes both readings.
 */
export const mirrorOf = (program: Program, wanted: readonly string[]): Mirror => {
  const rows = rowsToMirror(program, wanted);
  const refOf = (ref: string): string => (ref === SWITCH ? MIRRORED_SWITCH : rows.has(ref) ? `${MIRROR}.${ref}` : ref);
  const inTable = [...rows].find((ref) => program.tables.has(program.rows.get(ref)?.section ?? ''));
  // A column reads its own table's inputs record by record, which a copy of the table could not.
  if (inTable !== undefined) throw new TypeError(`${inTable} depends on expected money; a record table cannot be mirrored.`);
  const sections = program.model.sections.flatMap(({ id, label }): Section[] => {
    const own = [...program.rows.values()].filter((row) => row.section === id && rows.has(row.ref));
    if (own.length === 0) return [];
    return [{ id: `${MIRROR}.${id}`, label: withExpectedLabel(label), inputs: {}, rows: Object.fromEntries(own.map((row) => [row.name, copied(row, program, refOf)])) }];
  });
  const counted: Section = {
    id: MIRROR,
    label: { zh: '计入预期资金的测算', en: 'Reading with expected money' },
    inputs: { countExpected: input('计入预期资金（恒计入）', 'Count expected sources (always)', 1) },
    rows: {},
  };
  return { sections: sections.length === 0 ? [] : [counted, ...sections], refOf };
};
