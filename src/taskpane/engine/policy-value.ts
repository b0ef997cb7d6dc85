import { parameterText } from '../../analysis';
import type { Decimal } from '../../finance/decimal';
import type { Language } from '../../i18n';
import type { Parameter } from '../../policy';
import type { Shown } from './shown';

/** Shares and yearly rates are read and typed in percent. */
export const isShare = ({ kind }: Pick<Parameter, 'kind'>): boolean => kind === 'share' || kind === 'rate';

const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;

/** A policy value for people: a flag is yes or no, a share a percentage; 待定 where the source leaves it open. */
export const policyValue = (value: Decimal | undefined, parameter: Parameter, lang: Language): Shown => {
  const isFlag = parameter.kind === 'flag' && value !== undefined;
  return {
    text: isFlag ? YES_NO[value.isZero() ? 'no' : 'yes'][lang] : parameterText(value, parameter, lang),
    exact: value === undefined || isShare(parameter) || isFlag ? '' : value.toFixed(),
    number: value?.toNumber() ?? null,
  };
};
