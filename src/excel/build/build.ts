import type { WorkbookPlan } from '../../workbook';
import { drawPrint } from '../draw/page';
import { stagesOf } from '../draw/stages';
import type { Step } from '../draw/step';
import { drawStyle, stylesInUse, styleName } from '../draw/styles';
import { GatewayError } from '../error';
import type { Built, LongWork } from '../gateway';
import type { Host } from '../host';
import { cancelled, leftOver, refusal } from '../refusals';
import { finish, swap, undo, type Building } from './swap';
import { keptFormulas, meanwhileName, survey } from './survey';

/** Fresh sheets under names of their own, the styles, and no recalculation until all stands. */
const begin = ({ workbook }: Excel.RequestContext, { plan, survey: found }: Building): void => {
  workbook.application.calculationMode = Excel.CalculationMode.manual;
  for (const { id } of found.left) workbook.worksheets.getItem(id).delete();
  plan.sheets.forEach((_, index) => workbook.worksheets.add(meanwhileName(index)));
  for (const id of stylesInUse(plan)) {
    const style = plan.styles.get(id);
    if (style === undefined) continue;
    const name = styleName(id);
    if (!found.styles.has(name)) workbook.styles.add(name);
    drawStyle(workbook.styles.getItem(name), style);
  }
};

const draw = ({ workbook }: Excel.RequestContext, steps: readonly Step[]): void => {
  const sheets = new Map<number, Excel.Worksheet>();
  for (const { sheet: index, draw: work } of steps) {
    const sheet = sheets.get(index) ?? workbook.worksheets.getItem(meanwhileName(index));
    sheets.set(index, sheet);
    work(sheet);
  }
};

/** Paper and margins; a machine without a printer refuses them, and the model is none the worse for it. */
const setUpPrint = async (host: Host, { sheets }: WorkbookPlan): Promise<boolean> => {
  try {
    await host.batch(({ workbook: { worksheets } }) => {
      sheets.forEach((sheet, index) => drawPrint(worksheets.getItem(meanwhileName(index)), sheet));
    });
    return true;
  } catch (error) {
    if (error instanceof GatewayError && error.code !== 'lost') return false;
    throw error;
  }
};

const lookAgain = (host: Host) =>
  host.batch(({ workbook: { worksheets, tables, names } }) => {
    worksheets.load('items/id,items/name');
    tables.load('items/name');
    names.load('items/name');
    return { worksheets, tables, names };
  });

/**
 * After a failure: what was begun is taken back, or, where the old sheets have already begun to go, brought to its end.
 * True where the new workbook stands after all.
 */
const recover = async (host: Host, building: Building): Promise<boolean> => {
  const { survey: found, plan } = building;
  const { worksheets, tables, names } = await lookAgain(host);
  const sheets = worksheets.items;
  const present = new Set(sheets.map(({ id }) => id));
  const before = new Set([...found.old, ...found.own, ...found.left].map(({ id }) => id));
  // Only sheets that this build added: another author may be adding sheets as well.
  const drawn = sheets.filter(
    ({ id, name }) =>
      !before.has(id) && (/^_ph\d+$/.test(name) || plan.sheets.some((each) => each.name === name)),
  );
  if (found.old.every(({ id }) => present.has(id)) && !isComplete(building, sheets)) {
    const defined = new Set(names.items.map(({ name }) => name));
    await host.batch((context) => undo(context, building, drawn, (name) => defined.has(name)));
    return false;
  }
  await host.batch((context) =>
    finish(context, building, { sheets: present, tables: new Set(tables.items.map(({ name }) => name)) }),
  );
  return true;
};

/** Nothing old to remove, and every sheet has its name: only the end was missing. */
const isComplete = (
  { plan, survey: { old } }: Building,
  sheets: readonly { readonly name: string }[],
): boolean =>
  old.length === 0 && plan.sheets.every(({ name }) => sheets.some((sheet) => sheet.name === name));

/**
 * Draws a plan into the open workbook in a fixed number of round trips: on sheets of its own first, which take the place
 * of the old ones in the last of them. All of it or nothing; the user's own sheets, tables and names are never touched.
 *
 * @throws GatewayError; the user's sheets are then as they were
 */
export const build = async (host: Host, plan: WorkbookPlan, work: LongWork = {}): Promise<Built> => {
  const { signal, onProgress } = work;
  const synced = host.syncs;
  const found = await survey(host, plan);
  const building: Building = { plan, survey: found, kept: await keptFormulas(host, found) };
  const names = new Map(plan.sheets.map(({ name }, index) => [name, meanwhileName(index)]));
  const stages = await stagesOf(plan, names);
  const total = stages.length + 2;
  let isPrintSetUp = false;
  const goOn = (done: number): void => {
    if (signal?.aborted === true) throw cancelled();
    const sheet = plan.sheets[stages[done - 1]?.[0]?.sheet ?? 0]?.name;
    onProgress?.({ done, total, ...(sheet === undefined ? {} : { sheet }) });
  };
  const stage = async (index: number): Promise<void> => {
    goOn(index + 1);
    await host.batch((context) => draw(context, stages[index] ?? []));
  };
  try {
    goOn(0);
    await host.batch((context) => begin(context, building));
    isPrintSetUp = await setUpPrint(host, plan);
    await stage(0);
    await stage(1);
    await stage(2);
    await stage(3);
    await stage(4);
    await stage(5);
    await stage(6);
    await stage(7);
    goOn(stages.length + 1);
    await host.batch((context) => swap(context, building));
  } catch (error) {
    if (!(await recovered(host, building, error))) throw error;
  }
  onProgress?.({ done: total, total });
  return { sheets: plan.sheets.length, cells: cellsIn(plan), syncs: host.syncs - synced, isPrintSetUp };
};

const recovered = async (host: Host, building: Building, error: unknown): Promise<boolean> => {
  try {
    return await recover(host, building);
  } catch (again) {
    const { worksheets } = await lookAgain(host).catch(() => {
      throw refusal('lost', undefined, error);
    });
    const old = new Set(building.survey.old.map(({ id }) => id));
    const left = worksheets.items.filter(({ id }) => old.has(id)).map(({ name }) => name);
    throw left.length < old.size ? leftOver(left) : refusal('lost', undefined, again);
  }
};

const cellsIn = ({ sheets }: WorkbookPlan): number =>
  sheets.reduce((sum, { rows }) => sum + [...rows.values()].reduce((cells, line) => cells + line.size, 0), 0);
