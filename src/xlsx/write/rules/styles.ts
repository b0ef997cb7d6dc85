import type { Style, WorkbookPlan } from '../../../workbook/plan';
import { refuse } from '../error';
import { isPlain } from '../text';

const LARGEST_FONT = 409;
const DEEPEST_INDENT = 250;
const LONGEST_FORMAT = 255;
const MOST_STYLES = 64_000;
const RGB = /^[0-9A-Fa-f]{6}$/;

const whyNoFormat = (format: string): string | undefined =>
  format === '' || format.length > LONGEST_FORMAT || !isPlain(format) || format.split('"').length % 2 === 0
    ? `${JSON.stringify(format)} is no number format.`
    : undefined;

const whyNoStyle = ({
  font = {},
  fill,
  border,
  numberFormat = 'General',
  align = {},
}: Style): string | undefined => {
  const colour = [font.colour, fill, border?.colour].find((one) => one !== undefined && !RGB.test(one));
  if (colour !== undefined) return `${colour} is no colour.`;
  const { size = 10 } = font;
  if (!(size >= 1 && size <= LARGEST_FONT)) return `a font's size is 1 to ${LARGEST_FONT}.`;
  const { indent = 0 } = align;
  if (!Number.isInteger(indent) || indent < 0 || indent > DEEPEST_INDENT)
    return `an indent is 0 to ${DEEPEST_INDENT}.`;
  return whyNoFormat(numberFormat);
};

/** Colours, sizes and number formats of the plan's styles. */
export const checkStyles = ({ styles }: WorkbookPlan): void => {
  if (styles.size > MOST_STYLES) refuse('style', {}, `a workbook has at most ${MOST_STYLES} styles.`);
  for (const [id, style] of styles) {
    const why = whyNoStyle(style);
    if (why !== undefined) refuse('style', { what: id }, why);
  }
};
