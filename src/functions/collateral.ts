import type { Decimal } from '../finance/decimal';
import type { InputValue } from '../rows/definition';
import { sure } from '../rows/sure';
import { laid, line, logical, optionalNumber } from './cells/arguments';
import { cellOf, columnsOf, gridOf, isOmitted, nameOf, NOT_NEGATIVE, numberIn, placeOf, SHARE, type Cell } from './cells/cells'; // prettier-ignore
import { refuse } from './cells/errors';
import { said } from './host/language';
import { remembered } from './rows/question';
import { collateralQuestion } from './rows/collateral-rows';

const questions = remembered(collateralQuestion);

/** Values of the assets, an asset to a line, in periods that go the way the debt does. */
const valuesOf = (value: unknown, periods: number, upright: boolean): readonly (readonly Decimal[])[] => {
  if (isOmitted(value)) return refuse('missing', { where: placeOf('values', [[]], 0, 0) });
  const grid = gridOf(value);
  const cells = grid.map((row, r) =>
    row.map((cell, c) => numberIn(cell, placeOf('values', grid, r, c), NOT_NEGATIVE)),
  );
  const across = upright ? sure(cells[0]).map((_, c) => cells.map((row) => sure(row[c]))) : cells;
  for (const asset of across) {
    if (asset.length !== periods)
      refuse('lengths', {
        name: nameOf('values'),
        count: asset.length,
        other: nameOf('debt'),
        otherCount: periods,
      });
  }
  return across;
};

/**
 * Guarantee that is missing where pledged assets do not cover the debt: MAX(0, debt − value × loan to value − guarantees).
 * @customfunction COLLATERAL.GAP
 * @param debt Debt of each period; one cell or a list.
 * @param values Values of the pledged assets: a line for each asset, in periods as debt has them; one cell for one asset.
 * @param loanToValue Share of the value that may be lent upon: one for all assets, or one for each.
 * @param [guarantees] Guarantees given, yuan; 0 if omitted.
 * @param [detail] TRUE: a table with value, cover, guarantee needed, gap and cover ratio; FALSE if omitted.
 * @returns The gap of each period, lying as debt does; with detail a header and a row for each period.
 * @remarks Rows of the model's collateral subject. Clause D-47.
 * @example =PH.COLLATERAL.GAP({500,800,900}, {900,900,900;0,200,300}, {0.6;0.5})
 * @example =PH.COLLATERAL.GAP(800, 900, 60%, 100, TRUE)
 */
export function collateralGap(
  debt: unknown[][],
  values: unknown[][],
  loanToValue: unknown[][],
  guarantees?: unknown,
  detail?: unknown,
): unknown[][] {
  const owed = line('debt', debt, NOT_NEGATIVE);
  const periods = owed.values.length;
  const isOneCell = columnsOf(gridOf(debt)) * gridOf(debt).length === 1;
  const assets = valuesOf(values, periods, owed.upright && !isOneCell);
  const shares = line('loanToValue', loanToValue, SHARE).values;
  if (shares.length !== 1 && shares.length !== assets.length)
    refuse('lengths', {
      name: nameOf('loanToValue'),
      count: shares.length,
      other: nameOf('values'),
      otherCount: assets.length,
    });
  const given = optionalNumber('guarantees', guarantees, NOT_NEGATIVE);
  const figures = new Map<string, InputValue | readonly InputValue[]>([
    ['given.debt', owed.values],
    ['collateral.guaranteesGiven', given ?? 0],
  ]);
  assets.forEach((asset, index) => {
    figures.set(`given.asset${index}`, asset);
    figures.set(`collateral.asset${index}.loanToValue`, sure(shares[index] ?? shares[0]));
    figures.set(`collateral.asset${index}.until`, periods * 12);
  });
  const question = questions(String(assets.length), assets.length);
  const exact = question.ask(figures, { periods, tables: { given: periods } });
  if (!logical('detail', detail, false))
    return laid(exact.row('collateral.guaranteeGap').map(cellOf), owed.upright);
  const rows = ['value', 'cover', 'guaranteeNeeded', 'guaranteeGap', 'coverRatio'].map(
    (name) => `collateral.${name}`,
  );
  return [
    [
      said({ zh: '期次', en: 'Period' }),
      said({ zh: '债务', en: 'Debt' }),
      ...rows.map((ref) => said(sure(question.program.rows.get(ref)).spec.label)),
    ],
    ...owed.values.map((due, at): Cell[] => [
      at + 1,
      cellOf(due),
      ...rows.map((ref) => cellOf(sure(exact.row(ref)[at]))),
    ]),
  ];
}
