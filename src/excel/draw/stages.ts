import type { WorkbookPlan } from '../../workbook';
import type { SheetNames } from './formula';
import { chartSteps, protectionSteps, sheetSteps } from './sheet';
import type { Step } from './step';

/** Round trips that draw: a fixed number, whatever the size, each a place to report progress and to stop. */
export const STAGES = 8;

/** Gives the page a moment: laying out a large sheet takes about a tenth of a second. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Every step of the drawing, in order. */
const stepsOf = async (plan: WorkbookPlan, names: SheetNames): Promise<Step[]> => {
  const steps: Step[] = [];
  for (const [index, sheet] of plan.sheets.entries()) {
    steps.push(...sheetSteps(plan, sheet, index, names));
    await pause();
  }
  return [
    ...steps,
    ...plan.sheets.flatMap((sheet, index) => chartSteps(sheet, index, names)),
    ...plan.sheets.flatMap((sheet, index) => protectionSteps(sheet, index)),
  ];
};

/** The drawing cut into stages of about the same weight. */
export const stagesOf = async (
  plan: WorkbookPlan,
  names: SheetNames,
): Promise<readonly (readonly Step[])[]> => {
  const steps = await stepsOf(plan, names);
  const share = steps.reduce((sum, { weight }) => sum + weight, 0) / STAGES;
  const stages: Step[][] = Array.from({ length: STAGES }, () => []);
  let drawn = 0;
  for (const step of steps) {
    stages[Math.min(STAGES - 1, Math.floor(drawn / share))]?.push(step);
    drawn += step.weight;
  }
  return stages;
};
