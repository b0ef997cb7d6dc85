import { z } from 'zod';
import type { ProjectDraft, Report } from './draft';
import { fieldOf } from './fields';
import { type Problem, pathText, problemOf, ProjectError } from './problem';
import type { Kind, Project } from './project';
import { Flaw } from './read/flaw';
import { meant } from './read/meant';
import { type Calendar, readCalendarMonth } from './read/month';
import { readWhole } from './read/number';
import { check } from './rules/rules';
import { generateIds } from './rules/lines';
import { projectSchema } from './schema/schema';

export interface ParseOptions {
  /** The workbook cell that a path was read from; given only when the project comes from a workbook, where dates are day numbers. */
  cells?: (path: string) => string | undefined;
  /** Policy packs that exist; without it, pack ids are not checked. */
  packs?: ReadonlySet<string>;
}

/**
 * Reads a project, or throws a ProjectError that lists every problem at once.
 * Fields are read first, then what must hold between them, as far as the fields involved could be read.
 */
export function parseProject(raw: unknown, options: ParseOptions = {}): Project {
  const problems: Problem[] = [];
  const report = reporter(problems, options.cells);
  const schema = projectSchema(calendarOf(raw, options.cells !== undefined));
  // The core call, not safeParse: refused fields must not hide what could be read beside them.
  const payload = schema._zod.run({ value: raw, issues: [] }, {});
  if (payload instanceof Promise) throw new TypeError('the project schema is synchronous');
  for (const issue of payload.issues) reportIssue(issue, report);
  if (isGroup(payload.value)) {
    const draft = payload.value as unknown as ProjectDraft;
    for (const issue of payload.issues) mendShape(issue, draft);
    generateIds(draft);
    check(draft, schema, options.packs, report);
    if (problems.length === 0) return completed(draft);
  }
  throw new ProjectError(problems);
}

function reporter(problems: Problem[], cells: ParseOptions['cells']): Report {
  const places = new Set<string>();
  const report = (path: string, value: unknown, flaw: Flaw): void => {
    places.add(path);
    const problem = problemOf(path, value, flaw);
    const cell = cells?.(path);
    problems.push(cell === undefined ? problem : { ...problem, cell });
  };
  const refused = (path: string): boolean =>
    places.has(path) || (path !== '' && refused(path.slice(0, Math.max(0, path.search(/(\.|\[)[^.[]*$/)))));
  return Object.assign(report, { refused });
}

const isGroup = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Months count from the project's start and operation's from the end of its phases: those four fields are looked at first. */
export function calendarOf(raw: unknown, fromWorkbook: boolean): Calendar {
  const calendar: Calendar = { fromWorkbook };
  const frame = isGroup(raw) && isGroup(raw.project) ? raw.project : {};
  const start = readCalendarMonth(frame.startMonth, calendar);
  if (start instanceof Flaw) return calendar;
  const phases = isGroup(frame.phases) ? frame.phases : {};
  const lengths = ['preparation', 'design', 'construction', 'acceptance'].map((phase) =>
    readWhole(phases[phase], { min: 0, max: 240 }),
  );
  const months = lengths.reduce<number>((sum, length) => (length instanceof Flaw ? NaN : sum + length), 0);
  return { ...calendar, start, ...(Number.isNaN(months) ? {} : { operationStart: start + months }) };
}

/** One issue of the schema, in our words. */
function reportIssue(issue: z.core.$ZodRawIssue, report: Report): void {
  const path = pathText(issue.path ?? []);
  if (issue.code === 'custom') {
    const flaw: unknown = issue.params?.flaw;
    if (flaw instanceof Flaw) report(path, issue.input, namingFields(flaw, issue.path));
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    const here = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
    for (const key of issue.keys) {
      const value = isGroup(issue.input) ? issue.input[key] : undefined;
      report(path === '' ? key : `${path}.${key}`, value, unknownField(key, here));
    }
    return;
  }
  report(path, issue.input, shapeFlaw(issue));
}

function unknownField(key: string, fields: readonly string[]): Flaw {
  const near = meant(key, fields);
  return new Flaw('unknownField', near === undefined ? {} : { meant: near }, fields.join(', '));
}

const namingFields = (flaw: Flaw, path: readonly PropertyKey[] | undefined): Flaw =>
  flaw.code === 'unknownField' ? unknownField(String(path?.at(-1)), flaw.allowed.split(', ')) : flaw;

/** A group or list that is missing, or something else in its place. */
function shapeFlaw(issue: z.core.$ZodRawIssue): Flaw {
  if (issue.input === undefined) return new Flaw('missing');
  if (issue.input === null) return new Flaw('notFilled');
  if (issue.code === 'invalid_type' && issue.expected === 'array') return new Flaw('notAList');
  const isThreshold =
    issue.inst instanceof z.ZodObject && 'source' in issue.inst.shape && 'value' in issue.inst.shape;
  return new Flaw(
    isThreshold && !isGroup(issue.input) && !Array.isArray(issue.input)
      ? 'thresholdWithoutSource'
      : 'notAGroup',
  );
}

/** Puts an empty group or list where something else stood (its problem is already reported), so that rules find every place. */
function mendShape(issue: z.core.$ZodRawIssue, draft: object): void {
  if (issue.code !== 'invalid_type') return;
  const path = issue.path ?? [];
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], draft);
  const empty =
    issue.expected === 'array' ? [] : issue.inst instanceof z.ZodObject ? emptyGroup(issue.inst) : {};
  (parent as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = empty;
}

/** A group with nothing filled in: its own groups and lists, empty. */
function emptyGroup(schema: z.ZodObject): Record<string, unknown> {
  const group: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape) as [string, z.core.$ZodType][]) {
    const leaf = fieldOf(field);
    if (leaf?.type === 'households') group[key] = [];
    if (leaf !== undefined || field instanceof z.ZodOptional) continue;
    const inner = field instanceof z.ZodPrefault || field instanceof z.ZodDefault ? field.unwrap() : field;
    group[key] = inner instanceof z.ZodObject ? emptyGroup(inner) : inner instanceof z.ZodRecord ? {} : [];
  }
  return group;
}

/** Fills in what follows from kind and position, and drops fields that were given as null. */
function completed(draft: ProjectDraft): Project {
  const kind: Kind | undefined = draft.project.kind;
  for (const parcel of draft.land.parcels) parcel.kind ??= kind === 'mixed' ? undefined : kind;
  for (const line of draft.sales.lines) line.unit ??= line.kind === 'parking' ? 'place' : 'm2';
  draft.facilities.forEach((facility, i) => (facility.priority ??= i + 1));
  dropEmpty(draft);
  return draft as unknown as Project;
}

function dropEmpty(group: object): void {
  for (const [key, value] of Object.entries(group) as [string, unknown][]) {
    if (value === undefined) Reflect.deleteProperty(group, key);
    else if (Array.isArray(value)) {
      if (key !== 'households')
        for (const element of value as unknown[]) if (isGroup(element)) dropEmpty(element);
    } else if (isGroup(value) && Object.getPrototypeOf(value) === Object.prototype) dropEmpty(value);
  }
}
