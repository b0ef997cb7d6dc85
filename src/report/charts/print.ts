import { LIGHT_COLOURS, LOOK } from '../look';
import type { Palette } from './palette';

/** The typeface first that the PDF embeds; then what readers have. */
export const FONT_FAMILY =
  "'Noto Sans Hans', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** Dark on white, as paper has it; series in the order of the workbook's. */
export const PRINT: Palette = {
  ink: LOOK.ink,
  quiet: LOOK.quiet,
  rule: LOOK.rule,
  surface: '#ffffff',
  shade: LOOK.shade,
  brand: LOOK.brand,
  green: LIGHT_COLOURS.green,
  amber: LIGHT_COLOURS.amber,
  red: LIGHT_COLOURS.red,
  series: ['#0f6b6b', '#c7782a', '#4e79a7', '#8f6bb3', '#7a9a3a', '#b4575c', '#5f6b73', '#3f9ca8'],
  isPatterned: false,
};
