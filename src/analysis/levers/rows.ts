import { formatMoney, formatPercent, t } from '../../i18n';
import type { PHASES } from '../solve';
import { leverChange, leverValue, type Lights, type ValueWords } from '../solve';
import type { RankedLever, Ranking } from './ranking';

/** A lever as the dashboard shows it: texts, to be written as they are. */
export interface LeverLine {
  readonly label: string;
  readonly now: string;
  /** Where it meets the target, or is at its best. */
  readonly to: string;
  readonly change: string;
  /** The change against what the inputs are now; a dash for a choice. */
  readonly relative: string;
  /** What becomes of each light: `绿`, or the colour and what is missing. */
  readonly construction: string;
  readonly operation: string;
  readonly overall: string;
}

const lightWords = (lights: Lights, { lang, unit = 'auto' }: ValueWords): Pick<LeverLine, keyof Lights> => {
  const said = (phase: (typeof PHASES)[number]): string => {
    const { colour, gap } = lights[phase];
    const word = t(lang, `colour.${colour}`);
    return gap.isZero() ? word : `${word} ${formatMoney(gap, { unit, lang })}`;
  };
  return { construction: said('construction'), operation: said('operation'), overall: said('overall') };
};

const lineOf = ({ lever, to, best }: RankedLever, words: ValueWords): LeverLine[] => {
  const at = to ?? best;
  if (at === null) return [];
  return [
    {
      label: lever.label[words.lang],
      now: leverValue(lever, lever.from, words),
      to: leverValue(lever, at.value, words),
      change: leverChange(lever, at.value, words),
      relative: at.relative === null ? '—' : formatPercent(at.relative),
      ...lightWords(at.lights, words),
    },
  ];
};

/** The ranking as the dashboard shows it, in its order. */
export const leverLines = ({ levers }: Pick<Ranking, 'levers'>, words: ValueWords): LeverLine[] =>
  levers.flatMap((each) => lineOf(each, words));
