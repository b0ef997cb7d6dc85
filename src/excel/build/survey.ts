import type { Language } from '../../i18n';
import { PROPERTY, type WorkbookPlan } from '../../workbook';
import { SHEET_IDS, sheetIdOf, sheetName } from '../../workbook/sheet-names';
import { sheetInFormula } from '../draw/formula';
import type { Host } from '../host';
import { refusal } from '../refusals';

/** A sheet as it stands before building. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/** Everything of the open workbook that building has to respect. */
export interface Survey {
  /** Sheets of ours that will be replaced. */
  readonly old: readonly Standing[];
  /** What an interrupted build left: new sheets that never came to be. */
  readonly left: readonly Standing[];
  readonly own: readonly Standing[];
  readonly calculationMode: Excel.Application['calculationMode'];
  readonly styles: ReadonlySet<string>;
  /** Names of ours that will be defined again. */
  readonly oldNames: readonly string[];
  /** Names of the user's own that read our sheets, with the formulas they are to keep. */
  readonly namesToKeep: readonly { readonly name: string; readonly formula: string }[];
  readonly activeSheet: string;
}

/** Sheets while they are drawn, and old ones while they wait to be removed: `_ph7`, `_ph_平衡`. */
const MEANWHILE = /^_ph\d+$/;
const BACKUP = '_ph_';
const LONGEST_NAME = 31;

export const meanwhileName = (index: number): string => `_ph${index + 1}`;
export const backupName = (name: string): string => `${BACKUP}${name}`.slice(0, LONGEST_NAME);

const isBackup = (name: string): boolean =>
  name.startsWith(BACKUP) && sheetIdOf(name.slice(BACKUP.length)) !== undefined;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const loaded = (context: Excel.RequestContext) => {
  const { workbook } = context;
  const { worksheets, tables, names, styles, application, properties, protection } = workbook;
  worksheets.load('items/id,items/name,items/position');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name,items/formula');
  styles.load('items/name');
  application.load('calculationMode');
  properties.custom.load('items/key,items/value');
  protection.load('protected');
  workbook.load('readOnly');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  return {
    workbook,
    worksheets,
    tables,
    names,
    styles,
    application,
    custom: properties.custom,
    protection,
    active,
  };
};

/** Refuses what cannot be built into, before anything is written. */
const refuseBlocked = (
  plan: WorkbookPlan,
  { workbook, worksheets, tables, names, protection }: ReturnType<typeof loaded>,
  isOurs: (sheet: string) => boolean,
  isOursAtAll: boolean,
): void => {
  if (workbook.readOnly) throw refusal('readOnly');
  if (protection.protected) throw refusal('structureProtected');
  const taken = worksheets.items.find(
    ({ name }) => !isOurs(name) && plan.sheets.some((sheet) => same(sheet.name, name)),
  );
  if (taken !== undefined) throw refusal('sheetNameTaken', taken.name);
  const planned = plan.sheets.flatMap((sheet) => sheet.tables ?? []);
  const table = tables.items.find(
    ({ name, worksheet }) => !isOurs(worksheet.name) && planned.some((each) => same(each.name, name)),
  );
  if (table !== undefined) throw refusal('tableNameTaken', `${table.worksheet.name} · ${table.name}`);
  const name = names.items.find((each) => [...plan.names.keys()].some((own) => same(own, each.name)));
  if (name !== undefined && !isOursAtAll) throw refusal('nameTaken', name.name);
};

/** A formula of the user's with the names that our sheets have when nothing is being built. */
const withoutBackups = (formula: string, backups: readonly string[]): string =>
  backups.reduce(
    (text, backup) =>
      text.replaceAll(`${sheetInFormula(backup)}!`, `${sheetInFormula(backup.slice(BACKUP.length))}!`),
    formula,
  );

/** Whether a formula reads one of the sheets. */
const readsAny = (formula: unknown, sheets: readonly Standing[]): formula is string =>
  typeof formula === 'string' &&
  formula.startsWith('=') &&
  sheets.some(({ name }) => formula.includes(`${sheetInFormula(name)}!`) || formula.includes(`'${name}'!`));

/** Language of the sheets of ours that the workbook holds; undefined where it holds none. */
const languageOf = (
  custom: readonly { readonly key: string; readonly value: unknown }[],
): Language | undefined => {
  if (!custom.some(({ key }) => key === PROPERTY.version)) return undefined;
  return custom.some(({ key, value }) => key === PROPERTY.language && value === 'en') ? 'en' : 'zh';
};

const ourNames = (lang: Language | undefined): ReadonlySet<string> =>
  new Set(lang === undefined ? [] : SHEET_IDS.map((id) => sheetName(id, lang)));

/** Looks at the whole workbook in one round trip, and refuses what cannot be built into. */
export const survey = async (host: Host, plan: WorkbookPlan): Promise<Survey> => {
  const found = await host.batch(loaded);
  const { worksheets, names, styles, application, custom, active } = found;
  const isOursAtAll = languageOf(custom.items) !== undefined;
  const sheets = worksheets.items.map(({ id, name, position }) => ({ id, name, position }));
  const lang = languageOf(custom.items);
  // In the other language the name may well be that of a sheet of the user's own.
  const isOld = ({ name }: Standing): boolean => isBackup(name) || ourNames(lang).has(name);
  const old = sheets.filter(isOld);
  const left = sheets.filter(({ name }) => MEANWHILE.test(name));
  const oursByName = new Set([...old, ...left].map(({ name }) => name));
  refuseBlocked(plan, found, (name) => oursByName.has(name), isOursAtAll);
  const backups = old.filter(({ name }) => isBackup(name)).map(({ name }) => name);
  const planned = [...plan.names.keys()];
  return {
    old,
    left,
    own: sheets.filter((sheet) => !oursByName.has(sheet.name)),
    calculationMode: application.calculationMode,
    styles: new Set(styles.items.map(({ name }) => name)),
    oldNames: names.items.map(({ name }) => name).filter((name) => planned.some((own) => same(own, name))),
    namesToKeep: names.items
      .map(({ name, formula }) => ({ name, formula: formula as unknown }))
      .filter(({ name }) => !planned.some((own) => same(own, name)))
      .flatMap(({ name, formula }) =>
        readsAny(formula, old) ? [{ name, formula: withoutBackups(formula, backups) }] : [],
      ),
    activeSheet: active.name,
  };
};

/** A cell of the user's own that reads our sheets: it keeps its formula, which their removal would break. */
export interface Kept {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The user's own formulas that read our sheets. */
export const keptFormulas = async (host: Host, { old, own }: Survey): Promise<Kept[]> => {
  if (old.length === 0 || own.length === 0) return [];
  const used = await host.batch(({ workbook }) =>
    own.map(({ id }) => {
      const range = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false);
      range.load('formulas,rowIndex,columnIndex');
      return { id, range };
    }),
  );
  const backups = old.filter(({ name }) => isBackup(name)).map(({ name }) => name);
  return used.flatMap(({ id, range }) =>
    range.isNullObject
      ? []
      : range.formulas.flatMap((line, down) =>
          line.flatMap((formula: unknown, across) =>
            readsAny(formula, old)
              ? [
                  {
                    sheet: id,
                    row: range.rowIndex + down,
                    column: range.columnIndex + across,
                    formula: withoutBackups(formula, backups),
                  },
                ]
              : [],
          ),
        ),
  );
};
