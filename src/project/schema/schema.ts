import { z } from 'zod';
import { type Months, monthsOf } from '../fields';
import type { Calendar } from '../read/month';
import { costsSection, equitySection, grantsSection, salesSection } from './building';
import { collateralSection, facilitiesSection, fundingSection } from './funding';
import { landSection } from './land';
import { operationSection, reitSection, reservesSection, surplusSection } from './operation';
import { relocationSection } from './relocation';
import {
  notesSection,
  policySection,
  projectSection,
  riskSection,
  scenariosSection,
  sourcesSection,
  thresholdsSection,
  versionField,
} from './settings';
import { taxSection } from './tax';

const sections = (month: Months) =>
  z.strictObject({
    schemaVersion: versionField(),
    project: projectSection(month),
    policy: policySection(),
    relocation: relocationSection(month),
    land: landSection(month),
    costs: costsSection(month),
    sales: salesSection(month),
    grants: grantsSection(month),
    equity: equitySection(month),
    funding: fundingSection(),
    facilities: facilitiesSection(month),
    collateral: collateralSection(month),
    operation: operationSection(month),
    reit: reitSection(month),
    tax: taxSection(month),
    reserves: reservesSection(),
    surplus: surplusSection(),
    thresholds: thresholdsSection(),
    scenarios: scenariosSection(),
    risk: riskSection(),
    sources: sourcesSection(),
    notes: notesSection(),
  });

export type ProjectSchema = ReturnType<typeof sections>;

/**
 * The schema of a project whose months are counted from `calendar`. Field order here is the canonical order of the JSON file.
 * project, policy, land and tax must be there; any other section may be absent and is then empty.
 */
export function projectSchema(calendar: Calendar = {}): ProjectSchema {
  const { start, operationStart, fromWorkbook, alone } = calendar;
  const key = [start, operationStart, fromWorkbook, alone].join();
  if (latest?.key !== key) latest = { key, schema: sections(monthsOf(calendar)) };
  return latest.schema;
}

/** Building the schema takes longer than reading with it, and a pane reads the same project at every keystroke. */
let latest: { key: string; schema: ProjectSchema } | undefined;
