import type { Label } from '../../rows';
import { say, type Draft } from '../draft';
import { text, type Grid } from '../grid';
import { drawArea, drawBasis } from '../results/basis';
import { LEVER_PLACES, RESULT_PLACES } from '../results/places';
import { FIRST_COLUMN, LEVERS_ROW } from './places';

const WORDS = {
  heading: { zh: '怎样补上缺口', en: 'What would close the gap' },
  none: {
    zh: '尚未计算：在加载项「补缺口」页计算，或运行 pingheng levers --write；填入的是计算时的数值，改动输入后须重算。',
    en: 'Not computed yet: use “Close the gap” in the add-in, or run pingheng levers --write. What is filled in are values of that moment.',
  },
} as const satisfies Record<string, Label>;

/** Heads of the eleven columns; a lever's name takes three. */
const HEADS: readonly (Label | undefined)[] = [
  { zh: '序号', en: 'No.' },
  { zh: '措施', en: 'Lever' },
  undefined,
  undefined,
  { zh: '现值', en: 'Now' },
  { zh: '调整到', en: 'To' },
  { zh: '变化', en: 'Change' },
  { zh: '变幅', en: 'Relative' },
  { zh: '建设期', en: 'Construction' },
  { zh: '运营期', en: 'Operation' },
  { zh: '全周期', en: 'Whole life' },
];

/** The place for levers: their heads, and words as long as nobody has computed them. */
export const drawLevers = (grid: Grid, draft: Draft): void => {
  const [stamp, values] = draft.results.levers ?? [];
  const [, area] = RESULT_PLACES.levers.areas;
  if (area !== undefined) drawArea(grid, area, values, () => 'stamp');
  HEADS.forEach((label, index) => {
    const column = FIRST_COLUMN + index;
    if (index === 0) grid.say(LEVERS_ROW, column, say(draft, WORDS.heading), 'heading');
    else grid.put(LEVERS_ROW, column, { style: 'heading' });
    grid.put(LEVERS_ROW + 2, column, {
      ...(label === undefined ? {} : { value: text(say(draft, label)) }),
      style: index >= 1 && index <= 3 ? 'columnHeadLeft' : 'columnHead',
    });
  });
  const { row, column } = LEVER_PLACES.status;
  grid.put(row, column, drawBasis(grid, draft, 'levers', stamp, WORDS.none));
};
