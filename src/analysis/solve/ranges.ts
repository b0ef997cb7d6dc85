import { Decimal, ONE, ZERO } from '../../finance/decimal';
import type { Label } from '../../rows';
import { cite } from '../findings';
import type { Readings } from '../readings';
import type { LineInput } from './family';
import type { LeverRange } from './lever';

const label = (zh: string, en: string): Label => ({ zh, en });

const between = (least: Decimal, most: Decimal, zh: string, en: string): LeverRange => ({
  least,
  most,
  why: label(zh, en),
});

/** From what it is to so many times as much, or as little. */
export const times =
  (factor: string, zh: string, en: string) =>
  ({ value }: LineInput): LeverRange => {
    const end = value.times(factor);
    return between(Decimal.min(value, end), Decimal.max(value, end), zh, en);
  };

/** A source of money need never grow by more than the project costs. */
export const upToInvestment = ({ value }: LineInput, { exact, program }: Readings): LeverRange => {
  const total = program.rows.has('investment.total') ? exact.cell('investment.total') : ZERO;
  return between(
    value,
    value.plus(total.ceil()),
    '最多再增加一个项目总投资',
    'at most the whole investment of the project more',
  );
};

/** A policy parameter and how its clause is cited; undefined where no pack has a value. */
const limitOf = ({ projectModel: { policy } }: Readings, id: string) => {
  const value = policy.all().find((each) => each.id === id)?.value;
  return value === undefined ? undefined : { value, source: cite(id, policy) };
};

/** Up to the band of the plan; where no pack has one, a whole point more. */
export const upToBand = ({ value }: LineInput, readings: Readings): LeverRange => {
  const band = limitOf(readings, 'planning.farMaximum');
  if (band === undefined)
    return between(
      value,
      value.plus(ONE),
      '所选政策包未给出容积率上限：最多增加 1，须经规划许可',
      'the chosen packs give no upper band: at most 1 more, subject to planning permission',
    );
  return between(
    value,
    Decimal.max(value, band.value),
    `容积率上限 ${band.value.toString()}（${band.source}）`,
    `upper band of the floor area ratio, ${band.value.toString()} (${band.source})`,
  );
};

export const upToCap = ({ value, line }: LineInput): LeverRange =>
  line.priceCap === undefined
    ? between(value, value.times('1.5'), '至现价的 1.5 倍', 'to one and a half times the price')
    : between(value, Decimal.max(value, line.priceCap), '至所填限价', 'to the price cap entered');

/** No later maturity than the horizon: after it nobody could see the debt repaid. */
export const upToHorizon = ({ ref, value }: LineInput, { exact }: Readings): LeverRange => {
  const start = exact.cell(ref.replace(/\.tenorMonths$/, '.windowStart'));
  const most = exact.cell('timeline.horizonEnd').minus(start);
  return between(value, Decimal.max(value, most), '到期不晚于测算期末', 'maturity within the horizon');
};

/** From the project's first month to the month entered. */
export const notBeforeStart = ({ value }: LineInput): LeverRange =>
  between(Decimal.min(value, ONE), value, '不早于项目首月', 'no earlier than the project’s first month');

export const downToNothing = ({ value }: LineInput): LeverRange =>
  between(Decimal.min(value, ZERO), value, '降至零为止', 'down to nothing');

/** The issue lies in operation, and the valuation reads the twelve months after it. */
export const withinOperation = ({ value }: LineInput, { exact }: Readings): LeverRange => {
  const step = exact.cell('timeline.monthsPerPeriod');
  const first = exact.cell('timeline.constructionEnd').plus(ONE);
  const last = exact.cell('timeline.horizonEnd').minus(12).div(step).floor().times(step);
  return between(
    Decimal.min(value, first),
    Decimal.max(value, last),
    '运营期内，且其后尚有十二个月供估值',
    'in operation, with twelve months after it to be valued',
  );
};

/** From the holding the rules ask of the original owner to all of it. */
export const ownersHolding = ({ value }: LineInput, readings: Readings): LeverRange => {
  const least = limitOf(readings, 'reit.originalOwnerShare');
  return between(
    Decimal.min(value, least?.value ?? ZERO),
    ONE,
    `原始权益人配售下限（${least?.source ?? '—'}）至全部自持`,
    `from the original owner’s least holding (${least?.source ?? '—'}) to all of it`,
  );
};
