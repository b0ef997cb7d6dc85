import { cliffs } from '../../analysis/cliffs';
import { householdSheet } from '../../analysis/household-sheet';
import { matchUnits } from '../../analysis/matching';
import { t, type MoneyUnit } from '../../i18n';
import { reading } from '../../xlsx/project';
import { householdsCsv, householdsJson } from '../households-json';
import { householdsText, type Found } from '../households-view';
import { badFile, readBytes, writeResult } from '../input';
import { during } from '../progress';
import { projectJsonOf } from '../../xlsx/project';
import { Refusal } from '../refusal';
import type { Session } from '../session';
import { settlementProject } from '../settlement';

export interface HouseholdsOptions {
  readonly policy?: string;
  readonly project?: string;
  readonly set?: readonly string[];
  readonly types?: string;
  readonly start?: string;
  readonly match?: boolean;
  readonly json?: boolean;
  readonly unit?: MoneyUnit;
  readonly output?: string;
  readonly force?: boolean;
}

/** `60:200,80` as the schema's unit types; Chinese commas and colons are as good. */
function unitTypes(given: string, { lang }: Session): object[] {
  return given.split(/[,，]/).map((each) => {
    const [, areaM2, supply] = /^\s*(\d+(?:\.\d+)?)\s*(?:[:：]\s*(\d+)\s*)?$/.exec(each) ?? [];
    if (areaM2 === undefined) throw new Refusal('usage', t(lang, 'error.badType', { value: each.trim() }));
    return { name: `${areaM2} m²`, areaM2, ...(supply === undefined ? {} : { supply }) };
  });
}

/** `appraisal=12000`, values of the relocation section as they stand; `--types` in the same place. */
function settings({ set = [], types }: HouseholdsOptions, session: Session): Map<string, unknown> {
  const given = set.map((each): [string, unknown] => {
    const [, name = '', value = ''] = /^(?:relocation\.)?(\w+)=(.*)$/s.exec(each) ?? [];
    if (!name) throw new Refusal('usage', t(session.lang, 'error.badSetting', { value: each }));
    return [name, name === 'unitTypes' ? unitTypes(value, session) : value];
  });
  return new Map([
    ...given,
    ...(types === undefined ? [] : [['unitTypes', unitTypes(types, session)] as const]),
  ]);
}

/** A project file as JSON, or the refusal with what is wrong with it. */
async function projectJson(session: Session, file: string): Promise<unknown> {
  const bytes = await readBytes(session, file);
  const read = reading(session.lang, () => projectJsonOf(bytes));
  if (!read.ok) throw badFile(session, 'badProject', file, read.problems);
  return read.value;
}

/** What the households come to; with `--match` within the supply of unit types. */
async function settled(session: Session, file: string, options: HouseholdsOptions): Promise<Found> {
  const { lang } = session;
  const set = settings(options, session);
  const csv = await readBytes(session, file);
  const project = options.project === undefined ? undefined : await projectJson(session, options.project);
  const packs = options.policy?.split(/[,，]/).map((id) => id.trim());
  const read = await during(session, t(lang, 'cli.computing'), () =>
    reading(lang, () => {
      const given = settlementProject({ csv, project, packs, set, start: options.start });
      return { given, sheet: householdSheet(given) };
    }),
  );
  if (!read.ok) throw badFile(session, 'badHouseholds', file, read.problems);
  const { given, sheet } = read.value;
  const matching = options.match
    ? await during(session, t(lang, 'cli.matching'), () => matchUnits(given))
    : undefined;
  const last = matching?.sheet ?? sheet;
  return { sheet: last, cliffs: cliffs(last), matching };
}

/** Settles every household of a CSV file by the rules of the packs, with the prices of a project or of `--set`. */
export async function households(
  session: Session,
  file: string,
  options: HouseholdsOptions,
): Promise<number> {
  const { io, lang } = session;
  const { output, json = false, force = false, unit = 'auto' } = options;
  if (options.policy === undefined && options.project === undefined)
    throw new Refusal('usage', t(lang, 'error.missingOption', { name: '--policy <packs>' }));
  if (json && output === '-') throw new Refusal('usage', t(lang, 'error.onlyOneOutput'));
  const found = await settled(session, file, options);
  if (output !== undefined) await writeResult(session, output, householdsCsv(found, lang), force);
  if (output === '-') return 0;
  io.out(json ? `${JSON.stringify(householdsJson(found), null, 1)}\n` : householdsText(found, unit, session));
  if (output !== undefined) io.err(`${t(lang, 'cli.written', { file: output })}\n`);
  return 0;
}
