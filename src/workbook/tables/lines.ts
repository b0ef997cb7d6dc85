import type { TableLine } from '../../analysis';
import { t } from '../../i18n';
import { say, type Draft } from '../draft';

export const depthOf = ({ number }: TableLine): number => number.split('.').length - 1;

/** The number stands in the label: alone it would be a number kept as text. */
export const labelOf = (draft: Draft, line: TableLine): string => `${line.number}  ${say(draft, line.label)}`;

export const labelStyle = (line: TableLine): string => {
  if (line.style === 'header') return 'subheading';
  if (line.style === 'sum') return 'labelSum';
  return depthOf(line) > 0 ? 'labelIndented' : 'label';
};

/** Footer of a printed sheet: whose it is, and what. */
export const footerOf = (draft: Draft, title: string): string =>
  `${draft.project.project.name}${t(draft.lang, 'separator')}${title}`;
