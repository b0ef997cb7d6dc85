import { evaluate, type Wording } from '../../analysis';
import { parseHouseholdsCsv, parseProject, toJson, type Project } from '../../project';
import { packIds, projectOf, reading } from '../../xlsx/project';
import { teller } from '../../i18n';
import { start } from '../words/start';
import { header } from './home';
import { type InputProblem, problemOf } from './input-problem';
import { openedFrom, type Opened } from './opened';

/** What is to be begun with: a file as it was chosen, or a project as JSON. */
export type Given =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'project'; readonly json: unknown };

/** What would be built from it, or everything that is wrong with it; the open project stays as it is. */
export type Candidate =
  | {
      readonly kind: 'ready';
      readonly project: unknown;
      readonly name: string;
      /** 改造更新类, 月度, 2024年3月. */
      readonly told: readonly string[];
      readonly households: number;
    }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

const tell = teller(start);
const CSV = /\.(csv|tsv|txt)$/i;

/** The open project with the households of a file in the place of its own, read again as a whole. */
const withHouseholds = ({ project }: Opened, bytes: Uint8Array): Project => {
  const households = parseHouseholdsCsv(bytes, { startMonth: project.project.startMonth });
  const merged = { ...project, relocation: { ...project.relocation, households } };
  return parseProject(toJson(merged), { packs: packIds });
};

const refusal = (message: string): Candidate => ({
  kind: 'problems',
  problems: [{ path: '', message, value: '', cell: undefined }],
});

/** Reads and computes what was given, and tells what it is. */
export const candidate = (given: Given, opened: Opened | undefined, wording: Wording): Candidate => {
  const { lang } = wording;
  const isCsv = given.kind === 'file' && CSV.test(given.name);
  if (isCsv && opened === undefined) return refusal(tell(lang, 'start.csvNeedsProject'));
  const outcome = reading(lang, () => {
    if (given.kind === 'project') return evaluate(parseProject(given.json, { packs: packIds }));
    return evaluate(
      isCsv && opened !== undefined ? withHouseholds(opened, given.bytes) : projectOf(given.bytes),
    );
  });
  if (!outcome.ok) return { kind: 'problems', problems: outcome.problems.map(problemOf) };
  const { project } = outcome.value;
  const unit = wording.unit === 'auto' ? 'wan' : wording.unit;
  const { name, kind, since } = header(
    openedFrom({ project, evaluation: outcome.value, file: undefined, cellOf: () => undefined, lang, unit }),
    wording,
  );
  return {
    kind: 'ready',
    project: toJson(project),
    name,
    told: [...kind, since].filter((part) => part !== ''),
    households: project.relocation.households.length,
  };
};
