import type { WorkbookPlan } from '../../workbook';
import type { SheetNames } from './formula';
import { chartSteps, protectionSteps, sheetSteps } from './sheet';
import type { Step } from './step';

/** Round trips that draw: a fixed number, whatever the size, each a place to report progress and to stop. */
export const STAGES = 8;

/** Every step of the drawing, in order. */
const stepsOf = (plan: WorkbookPlan, names: SheetNames): Step[] => [
  ...plan.sheets.flatMap((sheet, index) => sheetSteps(plan, sheet, index, names)),
  ...plan.sheets.flatMap((sheet, index) => chartSteps(sheet, index, names)),
  ...plan.sheets.flatMap((sheet, index) => protectionSteps(sheet, index)),
];

/** The drawing cut into stages of about the same weight. */
export const stagesOf = (plan: WorkbookPlan, names: SheetNames): readonly (readonly Step[])[] => {
  const steps = stepsOf(plan, names);
  const share = steps.reduce((sum, { weight }) => sum + weight, 0) / STAGES;
  const stages: Step[][] = Array.from({ length: STAGES }, () => []);
  let drawn = 0;
  for (const step of steps) {
    stages[Math.min(STAGES - 1, Math.floor(drawn / share))]?.push(step);
    drawn += step.weight;
  }
  return stages;
};
