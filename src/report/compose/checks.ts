import { CHECK_SEVERITY, CHECK_STATUS, type Finding } from '../../analysis';
import { formatMonth } from '../../i18n';
import type { Block, Row, Section } from '../document';
import { ROOM } from '../table';
import { tell } from '../words';
import { inLanguage, line, paragraph, spoken, tableOf, type Ground } from './ground';

const told = (ground: Ground, { why, fix }: Finding): string => {
  const [reason, todo] = [inLanguage(ground, why).replace(/[.。]$/, ''), inLanguage(ground, fix)];
  return todo === '' ? reason : tell(ground.lang, 'because', { why: reason, fix: todo });
};

const failingRow = (ground: Ground, check: Finding): Row =>
  line(
    [
      inLanguage(ground, check.label),
      inLanguage(ground, CHECK_SEVERITY[check.severity]),
      check.value === null ? '' : spoken(ground, check.value, check.unit),
      check.limit === null ? '' : spoken(ground, check.limit, check.unit),
      check.period === null ? '' : formatMonth(check.period, ground.lang),
      check.clause,
      told(ground, check),
    ],
    check.severity === 'error' ? 'sum' : 'line',
  );

const passingRow = (ground: Ground, check: Finding): Row =>
  line([
    inLanguage(ground, check.label),
    inLanguage(ground, CHECK_STATUS[check.status]),
    check.value === null ? '' : spoken(ground, check.value, check.unit),
    check.value === null || check.limit === null ? '' : spoken(ground, check.limit, check.unit),
    check.clause,
  ]);

/** Every check with its figures, its clause, and what to do where it fails. */
export const checks = (ground: Ground): Section => {
  const { lang, evaluation } = ground;
  const failing = evaluation.checks.filter(({ status }) => status === 'fail');
  const others = evaluation.checks.filter(({ status }) => status !== 'fail');
  const room = { room: ROOM.wide };
  const [value, limit, clause] = [tell(lang, 'value'), tell(lang, 'limit'), tell(lang, 'clause')] as const;
  const blocks: Block[] =
    failing.length === 0
      ? [paragraph(tell(lang, 'allPass'))]
      : tableOf(
          tell(lang, 'failingChecks'),
          [
            [tell(lang, 'check')],
            [tell(lang, 'result')],
            [value, 'end'],
            [limit, 'end'],
            [tell(lang, 'period')],
            [clause],
            [tell(lang, 'whyAndFix')],
          ],
          failing.map((check) => failingRow(ground, check)),
          room,
        );
  return {
    id: 'checks',
    title: tell(lang, 'checks'),
    isWide: true,
    sections: [],
    blocks: [
      ...blocks,
      ...tableOf(
        tell(lang, 'passingChecks'),
        [[tell(lang, 'check')], [tell(lang, 'result')], [value, 'end'], [limit, 'end'], [clause]],
        others.map((check) => passingRow(ground, check)),
        room,
      ),
    ],
  };
};
