import { ZERO, type Decimal } from '../../finance/decimal';
import { formatMoney, formatMonth, type Language, type MoneyUnit } from '../../i18n';
import type { Label } from '../../rows';
import type { Readings } from '../readings';

export interface Debt {
  readonly carried: Decimal;
  readonly left: Decimal;
  readonly dscr: Decimal;
  readonly minimum: Decimal;
}

export interface Facts extends Readings {
  readonly unit: MoneyUnit | 'auto';
}

interface Say {
  readonly money: (amount: Decimal) => string;
  readonly month: (index: number | undefined) => string;
}

/** The same sentence in both languages, from the same figures. */
export const say = (facts: Facts, zh: (s: Say) => string, en: (s: Say) => string): Label => {
  const speaker = (lang: Language): Say => ({
    money: (amount) => formatMoney(amount, { unit: facts.unit, lang }),
    month: (index) => (index === undefined ? '—' : formatMonth(facts.periods[index] ?? '', lang)),
  });
  return { zh: zh(speaker('zh')), en: en(speaker('en')) };
};

/** Names and amount of the expected sources that a reading leaves out. */
export const expectedSources = ({
  program,
  exact,
  withExpected,
}: Facts): { names: Label; amount: Decimal } => {
  const zh: string[] = [];
  const en: string[] = [];
  for (const section of program.model.sections) {
    const ref = `${section.id}.isExpected`;
    if (!program.inputs.has(ref) || exact.cell(ref).isZero()) continue;
    zh.push(section.label.zh.replace(/^.*?：/, ''));
    en.push(section.label.en.replace(/^.*?: /, ''));
  }
  const amount = withExpected
    .row('certainty.expectedInConstruction')
    .reduce((sum, value) => sum.plus(value), ZERO);
  return { names: { zh: zh.join('、'), en: en.join(', ') }, amount };
};

/** The largest payment of a period, as the banker would name it: investment is named by its cost group. */
export const largestUse = (
  { exact, program }: Facts,
  period: number | undefined,
): { label: Label; amount: Decimal } | undefined => {
  if (period === undefined) return undefined;
  const named = (ref: string) => {
    const row = program.rows.get(ref);
    const amount = program.rows.has(ref) ? exact.row(ref)[period] : undefined;
    return row !== undefined && amount !== undefined ? [{ label: row.spec.label, amount }] : [];
  };
  const uses = [
    'relocationPaid',
    'landDeficit',
    'sellingCosts',
    'taxes',
    'fees',
    'interestPaid',
    'repayment',
  ].map((name) => `construction.${name}`);
  const groups = [
    'land',
    'preliminary',
    'construction',
    'infrastructure',
    'publicFacilities',
    'indirect',
    'management',
    'smartOperations',
    'other',
  ].map((name) => `costs.${name}`);
  return [...uses, ...groups]
    .flatMap(named)
    .reduce<{ label: Label; amount: Decimal } | undefined>(
      (most, each) => (most === undefined || each.amount.gt(most.amount) ? each : most),
      undefined,
    );
};
