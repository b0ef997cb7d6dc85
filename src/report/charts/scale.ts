import type { Wording } from '../../analysis';
import { Decimal, ZERO } from '../../finance/decimal';
import { naturalUnit, t } from '../../i18n';

/** The unit of a whole drawing: one for all its figures. */
export interface Scale {
  /** 万元; CNY million. */
  readonly unit: string;
  /** Yuan as a number of the unit, for an axis. */
  readonly of: (yuan: Decimal) => number;
}

const MILLION = new Decimal(1e6);
const SIZE = { yuan: 1, wan: 1e4, yi: 1e8 } as const;

/** The unit in which people would say the largest figure, unless one was asked for. */
export const scaleFor = (values: readonly Decimal[], { lang, unit }: Wording): Scale => {
  const largest = values.reduce((most, value) => (value.abs().gt(most) ? value.abs() : most), ZERO);
  if (unit === 'auto' && lang === 'en' && largest.gte(MILLION))
    return { unit: 'CNY million', of: (yuan) => yuan.div(MILLION).toNumber() };
  const said = unit === 'auto' ? (lang === 'en' ? 'yuan' : naturalUnit(largest)) : unit;
  return { unit: t(lang, `unit.${said}`), of: (yuan) => yuan.div(SIZE[said]).toNumber() };
};
