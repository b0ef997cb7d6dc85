import type { Wording } from '../../analysis';
import { exactLights, leverChange, leverValue, type Setting } from '../../analysis/solve';
import type { Entry } from '../../excel';
import { type Json, parseField, toJson } from '../../project';
import { written } from '../../workbook/inputs/values';
import { fieldAt } from './explain-input';
import { gapLights, settingOf, wordsOf, type GapLight } from './gap';
import type { Opened } from './opened';

/** Levers put somewhere: so many steps from where each stands. */
export interface GapTrial {
  readonly target: string;
  readonly settings: readonly { readonly id: string; readonly at: number }[];
}

/** What the levers put there come to. */
export interface TriedGap {
  /** What was tried, so that an answer that comes late is told from the one waited for. */
  readonly asked: GapTrial;
  /** Each lever's value in words. */
  readonly told: readonly { readonly id: string; readonly value: string; readonly change: string }[];
  /** Undefined where the model has no value there. */
  readonly lights: readonly GapLight[] | undefined;
  /** What would be entered in the workbook, and what stands there now. */
  readonly entries: readonly Entry[];
  readonly former: readonly Entry[];
}

/** The cells of the changed inputs with the values they would have, or have now; an input without a cell is left out. */
const entriesOf = (
  { cellOf, project, lang }: Opened,
  changed: readonly { readonly path: string; readonly value: Json }[],
): Entry[] => {
  const raw = toJson(project);
  return changed.flatMap(({ path, value }): Entry[] => {
    const pattern = path.replace(/\[\d+\]/g, '[]');
    const [place, outlined] = [cellOf(path), fieldAt(pattern)];
    if (place === undefined || outlined === undefined) return [];
    const read = parseField({ pattern, path }, value, raw, false);
    return read.ok ? [{ ...place, value: written(outlined, read.value, lang).value }] : [];
  });
};

const changesOf = (settings: readonly Setting[]): { path: string; value: Json }[] =>
  settings.flatMap(([lever, value]) =>
    lever.changesAt(value).flatMap((change) => (change.kind === 'set' ? [change] : [])),
  );

/** The lights with levers moved, read exactly; the workbook stays as it is. */
export const tryGap = (opened: Opened, wording: Wording, asked: GapTrial): TriedGap => {
  const words = wordsOf(opened, wording);
  const settings = asked.settings.flatMap((each) => {
    const setting = settingOf(opened, asked.target, each);
    return setting === undefined ? [] : [setting];
  });
  const lights = exactLights(opened.evaluation, settings);
  const now = settings.map(([lever]): Setting => [lever, lever.from]);
  return {
    asked,
    told: settings.map(([lever, value]) => ({
      id: lever.id,
      value: leverValue(lever, value, words),
      change: leverChange(lever, value, words),
    })),
    lights: lights === null ? undefined : gapLights(lights, wording),
    entries: entriesOf(opened, changesOf(settings)),
    former: entriesOf(opened, changesOf(now)),
  };
};
