import type { Colour, Verdicts } from '../../analysis';
import { t } from '../../i18n';
import { VERDICT_COLOURS } from '../../model';
import type { Label } from '../../rows';
import type { CellRef } from '../../workbook/draft';
import type { WorkbookPlan } from '../../workbook/plan';
import type { SheetPair } from './align/sheets';
import { numberOf } from './compare/values';
import { type AuditReport, VERDICT_PHASES, type VerdictPhase } from './report';

export type Shown = AuditReport['shown'];

/** The cells of the plan whose number is the colour of each verdict, by the names that rows carry on their sheet. */
export function verdictCells(plan: WorkbookPlan): ReadonlyMap<VerdictPhase, CellRef> {
  const wanted = new Map(VERDICT_PHASES.map((phase) => [`verdict.${phase}Colour`, phase]));
  const cells = new Map<VerdictPhase, CellRef>();
  const sheet = plan.sheets.find(({ id }) => id === 'verdict');
  for (const [row, columns] of sheet?.rows ?? []) {
    let phase: VerdictPhase | undefined;
    for (const [column, { value, formula }] of columns) {
      if (formula === undefined && value?.kind === 'text') phase = wanted.get(value.value) ?? phase;
      else if (formula !== undefined && phase !== undefined && !cells.has(phase))
        cells.set(phase, { sheet: sheet?.name ?? '', row, column });
    }
  }
  return cells;
}

/** The colours that the file shows in those cells. */
export function shownColours(cells: ReadonlyMap<VerdictPhase, CellRef>, pairs: readonly SheetPair[]): Shown {
  const colourOf = (phase: VerdictPhase): Colour | null => {
    const cell = cells.get(phase);
    const pair = pairs.find(({ plan }) => plan.name === cell?.sheet);
    if (cell === undefined || pair === undefined) return null;
    const [row, column] = [pair.rows.to(cell.row), pair.columns.to(cell.column)];
    if (row === undefined || column === undefined) return null;
    return VERDICT_COLOURS[numberOf(pair.file.cells.get(row)?.get(column)?.value) ?? -1] ?? null;
  };
  return {
    construction: colourOf('construction'),
    operation: colourOf('operation'),
    overall: colourOf('overall'),
  };
}

export const isShownAsOurs = (shown: Shown, ours: Verdicts): boolean =>
  VERDICT_PHASES.every((phase) => shown[phase] === ours[phase].colour);

/** Both verdicts in words: 建设期红、运营期绿、全周期绿. */
export function inWords(colours: Readonly<Record<VerdictPhase, Colour | null>>): Label {
  const say = (lang: 'zh' | 'en'): string =>
    VERDICT_PHASES.map((phase) => {
      const colour = colours[phase];
      const word = colour === null ? t(lang, 'audit.notShown') : t(lang, `colour.${colour}`);
      return t(lang, 'audit.colour', { subject: t(lang, `verdict.${phase}`), colour: word });
    }).join(t(lang, 'comma'));
  return { zh: say('zh'), en: say('en') };
}

export const coloursOf = (verdicts: Verdicts): Record<VerdictPhase, Colour> => ({
  construction: verdicts.construction.colour,
  operation: verdicts.operation.colour,
  overall: verdicts.overall.colour,
});
