import { ZERO, type Decimal } from '../../finance/decimal';
import { formatMoney, formatMonth, type Language, type MoneyUnit } from '../../i18n';
import type { Label } from '../../rows';
import { periodsWhere, sumOver } from '../periods';
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

/** The row by which an expected source brings its money. */
const MONEY = ['receipts', 'paidIn', 'drawdown', 'proceeds'];

/** Names and amount of the expected sources that bring money in a phase. */
export const expectedSources = (
  { program, withExpected }: Facts,
  phase: 'inConstruction' | 'inOperation',
): { names: Label; amount: Decimal } => {
  const among = periodsWhere(withExpected, `timeline.${phase}`);
  const sources = program.model.sections.flatMap(({ id, label }) => {
    if (!program.inputs.has(`${id}.isExpected`) || withExpected.cell(`${id}.isExpected`).isZero()) return [];
    const row = MONEY.map((name) => `${id}.${name}`).find((ref) => program.rows.has(ref));
    const amount = row === undefined ? ZERO : sumOver(withExpected.row(row), among, ZERO);
    return amount.isZero() ? [] : [{ label, amount }];
  });
  return {
    names: {
      zh: sources.map(({ label }) => label.zh.replace(/^.*?：/, '')).join('、'),
      en: sources.map(({ label }) => label.en.replace(/^.*?: /, '')).join(', '),
    },
    amount: sources.reduce((sum, { amount }) => sum.plus(amount), ZERO),
  };
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
