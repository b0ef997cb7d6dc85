import type { RiskVariable } from '../../analysis/risk';
import { Decimal } from '../../finance/decimal';
import { choiceWord, formatNumber, formatPercent, t, type Language } from '../../i18n';

type Stated = RiskVariable['stated'];

const NAMES = ['min', 'mode', 'max', 'mean', 'sd', 'shape'] as const;
type Name = (typeof NAMES)[number];

const isName = (name: string): name is Name => (NAMES as readonly string[]).includes(name);

const figure = (value: number): string => formatNumber(new Decimal(value), 0, 4);

/** `0.7`, `1.2 (30%)`: the numbered values of a table with what each weighs, where weights are stated. */
const tabled = (parameters: Stated['parameters']): string[] =>
  Object.entries(parameters).flatMap(([name, value]) => {
    const number = /^value(\d+)$/.exec(name)?.[1];
    if (number === undefined) return [];
    const weight = parameters[`weight${number}`];
    return [
      weight === undefined ? figure(value) : `${figure(value)} (${formatPercent(new Decimal(weight), 0)})`,
    ];
  });

/** A distribution as it was stated, in words: what it does to the input, its kind, its parameters. */
export const distributionWords = (
  { stated: { kind, parameters }, applies }: Pick<RiskVariable, 'stated' | 'applies'>,
  lang: Language,
): string => {
  const word = choiceWord('risk.variables[].distribution', kind)?.[lang] ?? kind;
  const effect = choiceWord('risk.variables[].applies', applies)?.[lang] ?? applies;
  const named = Object.entries(parameters).flatMap(([name, value]) =>
    isName(name) ? [`${t(lang, `risk.parameter.${name}`)} ${figure(value)}`] : [],
  );
  const between = lang === 'zh' ? '、' : ', ';
  return `${effect} · ${word}${t(lang, 'colon')}${[...named, ...tabled(parameters)].join(between)}`;
};
