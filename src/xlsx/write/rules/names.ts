import type { Sheet, WorkbookPlan } from '../../../workbook/plan';
import { refuse } from '../error';
import { isPlain } from '../text';
import { checkFormula } from './formulas';

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
/** A1, R1C1 and what a formula would take for either. */
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[rRcC]|[rR]\d+|[cC]\d+|[rR]\d*[cC]\d*)$/;
/** Excel's own. */
const RESERVED = /^(?:_xlnm\.|_xlfn\.|_xlpm\.|true$|false$)/i;

/** Whether Excel takes it as the name of a range or a table. */
export const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME && NAME.test(name) && !LIKE_A_CELL.test(name) && !RESERVED.test(name);

const whyNoSheetName = (name: string): string | undefined => {
  if (name === '' || name.length > LONGEST_SHEET_NAME)
    return `a tab's name has 1 to ${LONGEST_SHEET_NAME} characters.`;
  if (/[[\]:*?/\\]|^'|'$/.test(name)) return "a tab's name has none of [ ] : * ? / \\ and no ' at its ends.";
  if (!isPlain(name) || /[\t\n]/.test(name)) return "a tab's name has no control characters.";
  return /^history$/i.test(name) ? 'Excel keeps this name for itself.' : undefined;
};

/** One tab at least, each with a name of its own that Excel takes. */
export const checkSheetNames = (sheets: readonly Sheet[]): void => {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const why = whyNoSheetName(name);
    if (why !== undefined) refuse('sheetName', { sheet: name }, why);
    if (seen.has(name.toLowerCase())) refuse('sheetName', { sheet: name }, 'two tabs have this name.');
    seen.add(name.toLowerCase());
  }
  if (sheets.length === 0) refuse('sheetName', {}, 'it has no sheet.');
  if (sheets.every(({ hidden }) => hidden?.sheet !== undefined))
    refuse('sheetName', {}, 'every sheet of it is hidden.');
};

/** Names of ranges and of tables share one space, whatever their case. */
export const checkNames = ({ names, sheets }: WorkbookPlan): void => {
  const seen = new Set<string>();
  for (const [name, reference] of names) {
    if (!isName(name)) refuse('name', { what: name }, 'it is no name that Excel takes.');
    if (seen.has(name.toLowerCase())) refuse('name', { what: name }, 'it stands twice.');
    seen.add(name.toLowerCase());
    checkFormula('name', { what: name }, reference);
  }
  for (const sheet of sheets) {
    for (const { name } of sheet.tables ?? []) {
      if (seen.has(name.toLowerCase()))
        refuse('table', { sheet: sheet.name, what: name }, 'a table or a name is called this already.');
      seen.add(name.toLowerCase());
    }
  }
};
