import type { Label } from '../../rows';
import type { Readings } from '../readings';
import { collateralCover, debtSchedule } from './debt';
import { fundBalance, investmentEstimate, usesAndSources } from './fund';
import { landRetention } from './land';
import { householdSheet, relocationSummary } from './relocation';
import { approvalChecklist, publicExposure } from './review';
import { sensitivity } from './sensitivity';
import type { TableColumns, TableData, TableSpec } from './spec';
import { balanceSheet, cashFlow, incomeStatement, operatingIncome } from './statements';

export type { TableData, TableLine } from './spec';

const TABLES: readonly TableSpec[] = [
  fundBalance,
  investmentEstimate,
  usesAndSources,
  relocationSummary,
  householdSheet,
  landRetention,
  debtSchedule,
  operatingIncome,
  incomeStatement,
  cashFlow,
  balanceSheet,
  collateralCover,
  publicExposure,
  sensitivity,
  approvalChecklist,
];

/** Ids and titles of the standard tables (model.md 5), in reading order. */
export const tableNames: readonly { readonly id: string; readonly title: Label }[] = TABLES.map(({ id, title }) => ({ id, title }));

/**
 * A standard table by id or by its Chinese or English title: numbered lines, figures, then words.
 * Undefined where no table has that name; without rows where the project lacks the subject. A table over time takes
 * other columns than its own where they are asked for.
 */
export const table = (readings: Readings, name: string, columns?: TableColumns): TableData | undefined => {
  const wanted = name.trim().toLowerCase();
  const spec = TABLES.find(({ id, title }) => [id.toLowerCase(), title.zh, title.en.toLowerCase()].includes(wanted));
  return spec === undefined ? undefined : { id: spec.id, title: spec.title, ...spec.build(readings, columns) };
};
