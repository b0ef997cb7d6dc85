import type { ConditionalFormat, Sheet, Validation } from '../../../workbook/plan';
import { dateSerial } from '../dates';
import { refuse, type PlanPlace } from '../error';
import { cellNumber } from '../text';
import { areaText, checkArea } from './areas';
import { checkFormula } from './formulas';

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const checkList = (place: PlanPlace, values: readonly string[]): void => {
  const why =
    values.length === 0 || values.includes('')
      ? 'its list is empty or has an empty choice.'
      : values.some((value) => value.includes(',') || value !== value.trim())
        ? 'a choice has a comma, or spaces at its ends that Excel drops: list it in cells.'
        : values.join(',').replaceAll('"', '""').length > LONGEST_LIST
          ? `its list is longer than ${LONGEST_LIST} characters: list it in cells.`
          : undefined;
  if (why !== undefined) refuse('validation', place, why);
};

const checkRule = (place: PlanPlace, { rule }: Validation): void => {
  switch (rule.kind) {
    case 'list':
      checkList(place, rule.values);
      return;
    case 'listFrom':
      if (rule.formula.length > LONGEST_LIST)
        refuse('validation', place, `its formula is longer than ${LONGEST_LIST} characters.`);
      checkFormula('validation', place, rule.formula);
      return;
    case 'decimal':
    case 'whole':
    case 'date': {
      const number = rule.kind === 'date' ? dateSerial : cellNumber;
      const [min, max] = [number(rule.min), number(rule.max)];
      if (min === undefined || max === undefined || Number(min) > Number(max))
        refuse('validation', place, `from ${rule.min} to ${rule.max} is no range of ${rule.kind} values.`);
    }
  }
};

/** A validation's rule and messages, to the lengths that Excel takes. */
export const checkValidation = (sheet: Sheet, validation: Validation): void => {
  const { area, prompt, error } = validation;
  checkArea('validation', sheet, area);
  const place = { sheet: sheet.name, cell: areaText(area) };
  checkRule(place, validation);
  for (const message of [prompt, error]) {
    if (
      message !== undefined &&
      (message.title.length > LONGEST_TITLE || message.text.length > LONGEST_MESSAGE)
    )
      refuse(
        'validation',
        place,
        `a message has at most ${LONGEST_TITLE} characters in its title and ${LONGEST_MESSAGE} in its text.`,
      );
  }
};

/** A conditional format's area and formula; its style is looked up when it is written. */
export const checkConditionalFormat = (sheet: Sheet, { area, formula }: ConditionalFormat): void => {
  checkArea('conditionalFormat', sheet, area);
  checkFormula('conditionalFormat', { sheet: sheet.name, cell: areaText(area) }, formula);
};
