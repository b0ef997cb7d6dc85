import { refuse, type PlanPlace, type WorkbookPlanCode } from '../error';

const LONGEST_FORMULA = 8_192;
const LONGEST_LITERAL = 255;
const DEEPEST = 64;

/** Where a string or a sheet's name ends; a doubled mark stands for itself. */
const closing = (formula: string, from: number, mark: string): number => {
  let at = formula.indexOf(mark, from + 1);
  while (at !== -1 && formula[at + 1] === mark) at = formula.indexOf(mark, at + 2);
  return at;
};

const [TEXT, SHEET, OPENS, CLOSES] = Array.from(`"'()`, (mark) => mark.charCodeAt(0));

/** By character codes: every formula of the workbook passes here. */
const whyUnbalanced = (formula: string): string | undefined => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < formula.length && depth >= 0; at += 1) {
    const code = formula.charCodeAt(at);
    if (code === TEXT || code === SHEET) {
      const end = closing(formula, at, code === TEXT ? '"' : "'");
      if (end === -1) return 'a quotation mark in it is never closed.';
      if (code === TEXT && end - at - 1 > LONGEST_LITERAL)
        return `a text in it is longer than ${LONGEST_LITERAL} characters.`;
      at = end;
    } else if (code === OPENS) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === CLOSES) depth -= 1;
  }
  if (depth !== 0) return 'its parentheses do not match.';
  return deepest > DEEPEST ? `it is nested deeper than ${DEEPEST} levels.` : undefined;
};

/** Why Excel would not take a formula; undefined when nothing speaks against it. Its grammar is not parsed. */
export const whyNoFormula = (formula: string): string | undefined => {
  if (formula === '' || formula.startsWith('=')) return 'a formula is written without = and is not empty.';
  if (formula.length > LONGEST_FORMULA) return `a formula has at most ${LONGEST_FORMULA} characters.`;
  if (/\b(?:LET|LAMBDA)\(/.test(formula)) return 'LET and LAMBDA are not written: few programs know them.';
  return whyUnbalanced(formula);
};

/** @throws WorkbookPlanError */
export const checkFormula = (code: WorkbookPlanCode, place: PlanPlace, formula: string): void => {
  const why = whyNoFormula(formula);
  if (why !== undefined) refuse(code, place, why);
};
