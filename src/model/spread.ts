import type { Decimal } from '../finance/decimal';
import type { Profile } from '../project/project';
import { factor, input, type InputSpec, type RecordTable, type RowSpec } from '../rows/definition';

/** Profiles as cumulative polynomials of progress (model.md 4.1): linear, quadratic and cubic coefficients. */
export const COEFFICIENTS: Record<Exclude<Profile, 'byYear'>, readonly [number, number, number]> = {
  even: [1, 0, 0],
  sCurve: [0, 3, -2],
  frontLoaded: [2, -1, 0],
  backLoaded: [0, 1, 0],
};

export interface Spread {
  readonly inputs: Record<string, InputSpec>;
  readonly rows: Record<string, RowSpec>;
  readonly tables: RecordTable[];
}

interface SpreadOptions {
  readonly section: string;
  readonly start: number;
  readonly months: number;
  readonly profile: Profile;
  readonly shares: readonly Decimal[];
  readonly path: string;
}

/** Rows `progress`, `cumulative` and `share` of something spread over months start … start + months; a delay is a change of input, never of structure. */
export const spread = ({ section, start, months, profile, shares, path }: SpreadOptions): Spread => {
  const inputs = {
    start: input('开始（月）', 'Start', start, 'month', `${path}.start`),
    months: input('历时（月）', 'Duration', months, 'month', `${path}.months`),
  };
  const progress = factor('时间进度', 'Progress', 'MAX(0, MIN(months, monthsElapsed - start)) / months');
  const share = factor('本期比例', 'Share of the period', 'cumulative - PREV(cumulative)');
  if (profile !== 'byYear') {
    const [linear, quadratic, cubic] = COEFFICIENTS[profile];
    const coefficient = (zh: string, en: string, value: number, column: string) =>
      input(zh, en, value, '', `${path}.profile`, `INDEX({@profiles.${column}}, MATCH({}, {@profiles.name}, 0))`);
    return {
      inputs: {
        ...inputs,
        linear: coefficient('一次系数', 'Linear coefficient', linear, 'linear'),
        quadratic: coefficient('二次系数', 'Quadratic coefficient', quadratic, 'quadratic'),
        cubic: coefficient('三次系数', 'Cubic coefficient', cubic, 'cubic'),
      },
      rows: {
        progress,
        cumulative: factor('累计比例', 'Cumulative share', 'linear * progress + quadratic * progress ^ 2 + cubic * progress ^ 3'),
        share,
      },
      tables: [],
    };
  }
  const table = `${section}.shares`;
  return {
    inputs,
    rows: {
      yearsGone: factor('已历年数', 'Years gone', 'MAX(0, MIN(months, monthsElapsed - start)) / yearLength'),
      wholeYears: factor('整年数', 'Whole years gone', 'INT(yearsGone)'),
      cumulative: factor(
        '累计比例',
        'Cumulative share',
        `SUMIFS(${table}.share, ${table}.year, "<=" & wholeYears) + (yearsGone - wholeYears) / lastSpell * SUMIFS(${table}.share, ${table}.year, wholeYears + 1)`,
      ),
      lastSpell: factor('本年跨度', 'Length of the current year', 'MIN(1, MAX(0, months / yearLength - wholeYears) + IF(wholeYears >= months / yearLength, 1, 0))'),
      share,
    },
    tables: [
      {
        id: table,
        label: { zh: '分年比例', en: 'Shares by year' },
        size: shares.length,
        inputs: {
          year: { label: { zh: '年次', en: 'Year' }, unit: '', values: shares.map((_, index) => index + 1) },
          share: { label: { zh: '比例', en: 'Share' }, unit: '', values: shares, path: `${path}.shares[]` },
        },
        columns: {},
      },
    ],
  };
};
