import type { Area } from '../../../workbook/plan';
import { shownFormula } from '../formulas/shown';
import { parseAreas } from '../references';
import type { ConditionalFormatFile, ValidationFile } from '../workbook-file';
import { child, children, descendants, type Element } from '../xml/tree';
import { count, flag, words } from '../xml/values';

/**
 * Validations of a sheet, those of Excel 2010 included, which stand apart at the end of the part
 * because they refer to other sheets.
 */
export function readValidations(root: Element): ValidationFile[] {
  const own = children(child(root, 'dataValidations'), 'dataValidation');
  const later = descendants(child(root, 'extLst'), 'x14:dataValidation');
  return [...own, ...later].map((element): ValidationFile => {
    const { attributes } = element;
    return {
      areas: areasOf(element),
      type: attributes.type ?? 'none',
      operator: attributes.operator ?? 'between',
      formula1: formulaOf(child(element, 'formula1') ?? child(element, 'x14:formula1')),
      formula2: formulaOf(child(element, 'formula2') ?? child(element, 'x14:formula2')),
      allowBlank: flag(attributes, 'allowBlank'),
      errorStyle: attributes.errorStyle ?? 'stop',
      prompt: words(attributes, 'prompt'),
      error: words(attributes, 'error'),
    };
  });
}

/** Conditional formats, one for each rule, in the order of the file. */
export function readConditionalFormats(root: Element): ConditionalFormatFile[] {
  const own = children(root, 'conditionalFormatting');
  const later = descendants(child(root, 'extLst'), 'x14:conditionalFormatting');
  return [...own, ...later].flatMap((block) => {
    const areas = areasOf(block);
    const rules = [...children(block, 'cfRule'), ...children(block, 'x14:cfRule')];
    return rules.map(({ attributes, children: parts }): ConditionalFormatFile => ({
      areas,
      type: attributes.type ?? '',
      operator: attributes.operator,
      priority: count(attributes, 'priority'),
      stopIfTrue: flag(attributes, 'stopIfTrue'),
      formulas: parts
        .filter(({ name }) => name === 'formula' || name === 'xm:f')
        .map(({ text }) => shownFormula(text)),
    }));
  });
}

function areasOf(element: Element): Area[] {
  return parseAreas(element.attributes.sqref ?? child(element, 'xm:sqref')?.text ?? '') ?? [];
}

function formulaOf(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  return shownFormula((child(element, 'xm:f') ?? element).text.trim());
}
