import type { ConditionalFormat, Style, StyleId, Validation } from '../../workbook';
import { dayOfSerial } from '../../xlsx/read';
import { rangeIn } from './areas';
import { withSheetNames, type SheetNames } from './formula';
import { hex } from './styles';

/** The host takes days as 2026-03-31. */
const isoDay = (day: string): string => (/^\d{4}-/.test(day) ? day : (dayOfSerial(day, false) ?? day));

const ruleOf = ({ rule }: Validation, names: SheetNames): Excel.DataValidationRule => {
  const between = <T>(formula1: T, formula2: T) => ({ formula1, formula2, operator: 'Between' as const });
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${withSheetNames(rule.formula, names)}` } };
    case 'decimal':
      return { decimal: between(Number(rule.min), Number(rule.max)) };
    case 'whole':
      return { wholeNumber: between(Number(rule.min), Number(rule.max)) };
    case 'date':
      return { date: between(isoDay(rule.min), isoDay(rule.max)) };
  }
};

/** What may be entered, and what is said about it. */
export const drawValidation = (sheet: Excel.Worksheet, validation: Validation, names: SheetNames): void => {
  const target = rangeIn(sheet, validation.area).dataValidation;
  target.rule = ruleOf(validation, names);
  target.ignoreBlanks = validation.allowBlank;
  const { prompt, error } = validation;
  if (prompt !== undefined) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  // Without words of ours the host uses its own.
  if (error !== undefined)
    target.errorAlert = { showAlert: true, style: 'Stop', title: error.title, message: error.text };
};

const drawLooks = (
  format: Excel.ConditionalRangeFormat,
  { font, fill, numberFormat, border }: Style,
): void => {
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.colour !== undefined) format.font.color = hex(font.colour);
  if (fill !== undefined) format.fill.color = hex(fill);
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  for (const [edge, line] of [
    ['EdgeTop', border?.top],
    ['EdgeBottom', border?.bottom],
  ] as const) {
    if (line === undefined) continue;
    const side = format.borders.getItem(edge);
    side.style = 'Continuous';
    if (border?.colour !== undefined) side.color = hex(border.colour);
  }
};

/** Formats by a condition; the host gives the last one added the first say, so they are added from the last. */
export const drawConditionals = (
  sheet: Excel.Worksheet,
  list: readonly ConditionalFormat[],
  looks: ReadonlyMap<StyleId, Style>,
  names: SheetNames,
): void => {
  for (const { area, formula, style } of [...list].reverse()) {
    const { custom } = rangeIn(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = `=${withSheetNames(formula, names)}`;
    drawLooks(custom.format, looks.get(style) ?? {});
  }
};
