import type { SheetId } from '../sheet-names';

/** Sheet of a section by the first word of its id; facilities, parcels and lines stand on their subject's sheet. */
const SHEET_OF: Readonly<Record<string, SheetId>> = {
  timeline: 'timeline',
  relocation: 'relocation',
  talent: 'relocation',
  land: 'land',
  cost: 'costs',
  costs: 'costs',
  investment: 'costs',
  sale: 'sales',
  sales: 'sales',
  grant: 'capital',
  grants: 'capital',
  equity: 'capital',
  income: 'operation',
  opex: 'operation',
  renewal: 'operation',
  operation: 'operation',
  reit: 'operation',
  tax: 'tax',
  lending: 'funding',
  facility: 'funding',
  funding: 'funding',
  equityStep: 'funding',
  collateral: 'funding',
  construction: 'accounts',
  operationAccount: 'accounts',
  certainty: 'accounts',
  reserves: 'accounts',
  overall: 'accounts',
  statements: 'statements',
  exposure: 'credit',
  credit: 'credit',
  withExpected: 'withExpected',
  verdict: 'verdict',
  checks: 'checks.workings',
};

/** In reading order. */
export const MODEL_SHEETS = [...new Set(Object.values(SHEET_OF))];

/** @throws TypeError for a section that no sheet has been given. */
export const sheetOfSection = (id: string): SheetId => {
  const sheet = SHEET_OF[id.split('.')[0] ?? ''];
  if (sheet === undefined) throw new TypeError(`Section ${id} has no sheet.`);
  return sheet;
};
