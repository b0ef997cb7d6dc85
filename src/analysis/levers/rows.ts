import { formatMoney, formatPercent, t } from '../../i18n';
import { leverChange, leverValue, PHASES, type Lights, type ValueWords } from '../solve';
import type { RankedLever, Ranking } from './ranking';

/** A line of the dashboard's table of levers: number, name (in three columns), now, to, change, relative change, and the three lights. */
export type LeverRow = readonly (string | number)[];

const lightWords = (lights: Lights, { lang, unit = 'auto' }: ValueWords): string[] =>
  PHASES.map((phase) => {
    const { colour, gap } = lights[phase];
    const word = t(lang, `colour.${colour}`);
    return gap.isZero() ? word : `${word} ${formatMoney(gap, { unit, lang })}`;
  });

const rowOf = ({ lever, to, best }: RankedLever, index: number, words: ValueWords): LeverRow[] => {
  const at = to ?? best;
  if (at === null) return [];
  return [
    [
      index + 1,
      lever.label[words.lang],
      '',
      '',
      leverValue(lever, lever.from, words),
      leverValue(lever, at.value, words),
      leverChange(lever, at.value, words),
      at.relative === null ? '—' : formatPercent(at.relative),
      ...lightWords(at.lights, words),
    ],
  ];
};

/** The ranking as the dashboard shows it, at most so many levers: plain texts and numbers, to be written as values. */
export const leverRows = ({ levers }: Pick<Ranking, 'levers'>, words: ValueWords, most: number): LeverRow[] =>
  levers.slice(0, most).flatMap((each, index) => rowOf(each, index, words));
