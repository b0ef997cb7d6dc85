import { table } from '../../analysis';
import type { Draft } from '../draft';
import type { Sheet } from '../plan';
import { SHEET_IDS } from '../sheet-names';
import { sensitivitySheet } from './sensitivity';
import { timeTableSheet } from './time-table';

/**
 * The standard tables of model.md 5, a sheet each, live, all with the same columns; one whose subject the project lacks has no sheet. The household
 * sheet and the approval checklist are sheets of their own kind and drawn elsewhere.
 */
export const tableSheets = (draft: Draft): readonly Sheet[] =>
  SHEET_IDS.flatMap((id): Sheet[] => {
    if (!id.startsWith('table.')) return [];
    const data = table(draft.evaluation, id.slice('table.'.length), 'phasesAndYears');
    if (data === undefined || data.rows.length === 0) return [];
    return [id === 'table.sensitivity' ? sensitivitySheet(draft, data) : timeTableSheet(draft, id, data)];
  });
