import { TARGETS, tornado, type OneWay, type Target } from '../../analysis/sensitivity';
import { Decimal } from '../../finance/decimal';
import { t } from '../../i18n';
import { percent } from '../charts/percent';
import type { Block, Section } from '../document';
import { ROOM } from '../table';
import { tell } from '../words';
import { inLanguage, line, paragraph, spoken, tableOf, type Ground } from './ground';

/** As the standard table moves them. */
export const CHANGES = ['-0.2', '-0.1', '0.1', '0.2'].map((change) => new Decimal(change));

/** What each factor does to one figure, the largest first. */
export interface Swings {
  readonly target: Target;
  readonly factors: readonly OneWay[];
}

/** The factors moved alone, read at the cash that construction ends with and at that of the whole life. */
export const runSwings = ({ evaluation }: Ground): Swings[] =>
  TARGETS.filter(({ id }) => id === 'constructionEnd' || id === 'overall').map((target) => ({
    target,
    factors: tornado(evaluation, target, CHANGES),
  }));

const swingTable = (ground: Ground, { target, factors }: Swings): Block[] => {
  const { lang, evaluation } = ground;
  const base = spoken(ground, evaluation.exact.cell(target.ref), 'yuan');
  return tableOf(
    `${inLanguage(ground, target.label)}${t(lang, 'colon')}${t(lang, 'sensitivity.base')} ${base}`,
    [
      [t(lang, 'sensitivity.factor')],
      ...CHANGES.map((change) => [percent(change), 'end'] as const),
      [t(lang, 'sensitivity.swing'), 'end'],
      [t(lang, 'sensitivity.breakEven'), 'end'],
    ],
    factors.map(({ factor, cases, swing, breakEven }) =>
      line([
        inLanguage(ground, factor.label),
        ...cases.map(({ value }) => spoken(ground, value, 'yuan')),
        spoken(ground, swing, 'yuan'),
        breakEven === null ? t(lang, 'sensitivity.none') : percent(breakEven),
      ]),
    ),
    { room: ROOM.wide },
  );
};

/** Each factor moved alone: a tornado, and a table for each figure. */
export const sensitivity = (ground: Ground, swings: readonly Swings[], charts: readonly Block[]): Section => {
  const { lang } = ground;
  const moved = swings.filter(({ factors }) => factors.length > 0);
  return {
    id: 'sensitivity',
    title: tell(lang, 'sensitivity'),
    isWide: true,
    sections: [],
    blocks:
      moved.length === 0
        ? [paragraph(tell(lang, 'noFactors'))]
        : [
            paragraph(tell(lang, 'sensitivityNote'), 'quiet'),
            ...charts,
            ...moved.flatMap((each) => swingTable(ground, each)),
          ],
  };
};
