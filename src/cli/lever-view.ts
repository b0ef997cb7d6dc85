import { machineNumber } from '../analysis';
import {
  leverChange,
  leverValue,
  PHASES,
  type Lever,
  type Lights,
  type Placed,
  type ValueWords,
} from '../analysis/solve';
import type { Decimal } from '../finance/decimal';
import { formatMoney, formatNumber, machineAmount, t, type Language } from '../i18n';
import type { Session } from './session';

const INKS = { green: 'green', amber: 'yellow', red: 'red' } as const;
const SIGNS = { green: '✓', amber: '!', red: '✗' } as const;

/** The three lights in one line, with what each is short of. */
export const lightsLine = (lights: Lights, { unit = 'auto', lang }: ValueWords, { paint }: Session): string =>
  PHASES.map((phase) => {
    const { colour, gap } = lights[phase];
    const short = gap.isZero() ? '' : ` ${t(lang, 'scenario.gap')} ${formatMoney(gap, { unit, lang })}`;
    return `${paint[INKS[colour]](`${SIGNS[colour]} ${t(lang, `verdict.${phase}`)} ${t(lang, `colour.${colour}`)}`)}${short}`;
  }).join('   ');

/** `+5.32%`, or a dash where there is nothing to measure against. */
export const relativeText = (relative: Decimal | null): string =>
  relative === null ? '—' : `${formatNumber(relative.times(100), 2)}%`;

/** Plain digits for programs: never an exponent. */
export const digits = (value: Decimal): string => value.toFixed();

/** A lever as a program reads it. */
export const leverJson = (
  { id, label, form, unit, from, step, range, caveat, choices }: Lever,
  lang: Language,
) => ({
  id,
  label: label[lang],
  form,
  unit,
  from: digits(from),
  step: digits(step),
  least: digits(range.least),
  most: digits(range.most),
  why: range.why[lang],
  caveat: caveat?.[lang] ?? null,
  choices: choices.map((word) => word[lang]),
});

/** What these levers leave as it is, a line for each that has something to say. */
export const caveatLines = (levers: readonly Lever[], lang: Language): string[] =>
  levers.flatMap(({ label, caveat }) =>
    caveat === null ? [] : [t(lang, 'lever.caveat', { lever: label[lang], caveat: caveat[lang] })],
  );

export const lightsJson = (lights: Lights) =>
  Object.fromEntries(
    PHASES.map((phase) => [phase, { colour: lights[phase].colour, gap: machineAmount(lights[phase].gap) }]),
  );

/** A lever at a value: the lights there and every input as it would be entered. */
export const placedJson = (lever: Lever, { value, relative, lights }: Placed) => ({
  value: digits(value),
  change: lever.form === 'choice' ? null : digits(value.minus(lever.from)),
  relative: relative === null ? null : machineNumber(relative, ''),
  changes: lever.changesAt(value),
  lights: lightsJson(lights),
});

/** Now, to, and change in words. */
export const placedWords = (lever: Lever, { value }: Placed, words: ValueWords) => ({
  from: leverValue(lever, lever.from, words),
  to: leverValue(lever, value, words),
  change: leverChange(lever, value, words),
});

/** JSON as the command line prints it. */
export const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
