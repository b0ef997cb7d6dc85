import { ONE, type Decimal } from '../../finance/decimal';
import { evaluateExact, type Exact, type Label } from '../../rows';
import type { Readings } from '../readings';

/** What is moved together: every input of that name, in every section that has it. */
export interface Factor {
  readonly id: string;
  readonly label: Label;
  readonly inputs: RegExp;
}

/** What is read of each run: yuan, on received and committed money. */
export interface Target {
  readonly id: string;
  readonly label: Label;
  readonly ref: string;
}

const factor = (id: string, zh: string, en: string, inputs: RegExp): Factor => ({
  id,
  label: { zh, en },
  inputs,
});

export const FACTORS: readonly Factor[] = [
  factor('landPrice', '土地价格', 'Land price', /^land\.\w+\.(floorPrice|totalPrice)$/),
  factor('investment', '建设投资', 'Investment cost', /^cost\.\w+\.(givenAmount|unitCost)$/),
  factor('salesPrice', '销售价格', 'Sales price', /^sale\.\w+\.price$/),
  factor('operatingIncome', '运营收入', 'Operating income', /^income\.\w+\.unitPrice$/),
  factor('operatingCost', '运营成本', 'Operating cost', /^opex\.\w+\.(givenAmount|unitCost)$/),
  factor('loanRate', '贷款利率', 'Loan rate', /^facility\.\w+\.nominalRate$/),
  factor('grants', '财政补助', 'Grants', /^grant\.\w+\.amount$/),
];

const target = (id: string, zh: string, en: string, ref: string): Target => ({ id, label: { zh, en }, ref });

export const TARGETS = [
  target('constructionEnd', '建设期末现金', 'Construction, cash at the end', 'construction.endingCash'),
  target('constructionLowest', '建设期最低现金', 'Construction, lowest cash', 'construction.lowestCash'),
  target('operationLowest', '运营期最低现金', 'Operation, lowest cash', 'operationAccount.lowestCash'),
  target('overall', '全周期盈亏', 'Whole life, surplus', 'overall.endingSurplus'),
] as const;

/** A factor and its change: 0.1 is ten per cent more. */
export type Move = readonly [factor: Factor, by: Decimal];

const overridesOf = ({ program }: Readings, moves: readonly Move[]): Map<string, Decimal> => {
  const overrides = new Map<string, Decimal>();
  for (const [ref, { data }] of program.inputs) {
    const [value] = data.kind === 'number' ? data.values : [];
    const by = moves.find(([{ inputs }]) => inputs.test(ref))?.[1];
    if (by !== undefined && value !== undefined && !value.isZero())
      overrides.set(ref, value.times(ONE.plus(by)));
  }
  return overrides;
};

/** The factors that have an input in this project which is not zero. */
export const factorsOf = (readings: Readings): Factor[] =>
  FACTORS.filter((each) => overridesOf(readings, [[each, ONE]]).size > 0);

/** The model run anew with factors moved, as far as the asked rows rest on them. */
export const rerun = (
  readings: Readings,
  moves: readonly Move[],
  targets: readonly Target[] = TARGETS,
): Exact =>
  evaluateExact(readings.program, {
    overrides: overridesOf(readings, moves),
    base: readings.exact,
    rows: targets.map(({ ref }) => ref),
  });
