import type { ProjectDraft, Report } from '../draft';
import type { ProjectSchema } from '../schema/schema';
import { drawOrder, fundingComplete, loanTerms } from './funding';
import { duplicateLines } from './lines';
import { drawsFit, landCostOnce, oneWayToSay, sharesAddUp } from './money';
import { optionsComplete, taxesStated } from './options';
import { idsKnown, pathsKnown } from './references';
import { phasesFitStep, withinHorizon } from './time';

/** What must hold between fields. Each rule looks only at fields that could be read and says nothing about the others. */
export function check(
  project: ProjectDraft,
  schema: ProjectSchema,
  packs: ReadonlySet<string> | undefined,
  report: Report,
): void {
  phasesFitStep(project, report);
  withinHorizon(project, report);
  duplicateLines(project, report);
  idsKnown(project, packs, report);
  oneWayToSay(project, report);
  sharesAddUp(project, report);
  landCostOnce(project, report);
  optionsComplete(project, report);
  taxesStated(project, report);
  loanTerms(project, report);
  drawOrder(project, report);
  fundingComplete(project, report);
  drawsFit(project, report);
  pathsKnown(project, schema, report);
}
