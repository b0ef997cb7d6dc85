import { ONE, ZERO, type Decimal } from '../finance/decimal';
import { cases, choice, forEachCase, logical, optionalNumber, type Cases } from './cells/arguments';
import { cellOf, NOT_NEGATIVE, SHARE, type Cell } from './cells/cells';
import { refuse } from './cells/errors';
import { COST_BASES, RETENTION_MODES } from './cells/words';
import { said } from './host/language';
import { remembered, type Question } from './rows/question';
import { incrementQuestion, landQuestion, RUNGS } from './rows/land-rows';
import { policyOf, policyRoom } from './rows/policy-room';
import type { Exact } from '../rows/exact/evaluate';

const flagOf = (on: boolean): Decimal => (on ? ONE : ZERO);

const questionFor = remembered(landQuestion);
const increment = remembered(incrementQuestion);

/** What a call says beside the prices and costs of its cases. */
interface Terms {
  readonly mode?: unknown;
  readonly basis?: unknown;
  readonly confirmedRate?: unknown;
  readonly applies?: unknown;
  readonly newLandArea?: unknown;
  readonly newLandFeeTariff?: unknown;
  readonly agriculturalFundTariff?: unknown;
  readonly incomeFundRate?: unknown;
  readonly packs?: unknown;
}

/** Inputs of the ladder that are the same for every case. */
const figuresOf = (terms: Terms): [string, Decimal][] => {
  const mode = choice('mode', terms.mode, RETENTION_MODES, 'conservative');
  const basis = choice('basis', terms.basis, COST_BASES, 'netted');
  const confirmedRate = optionalNumber('confirmedRate', terms.confirmedRate, SHARE);
  if (mode === 'confirmed' && confirmedRate === undefined)
    refuse('needed', {
      name: { zh: '口径', en: 'mode' },
      choice: { zh: '确认函', en: 'confirmed' },
      other: { zh: '确认留用比例', en: 'confirmedRate' },
    });
  const newLandArea = optionalNumber('newLandArea', terms.newLandArea, NOT_NEGATIVE);
  const tariff = (name: 'newLandFeeTariff' | 'agriculturalFundTariff'): Decimal => {
    const given = optionalNumber(name, terms[name], NOT_NEGATIVE);
    if (newLandArea?.gt(0) === true && given === undefined)
      refuse('needed', {
        name: { zh: '新增建设用地面积', en: 'newLandArea' },
        choice: { zh: '大于 0', en: 'above 0' },
        other: {
          zh: name === 'newLandFeeTariff' ? '新增费标准' : '农发资金标准',
          en: name,
        },
      });
    return given ?? ZERO;
  };
  const incomeFundRate = optionalNumber('incomeFundRate', terms.incomeFundRate, SHARE);
  return [
    ['land.isLiteral', flagOf(mode === 'literal')],
    ['land.isConservative', flagOf(mode === 'conservative')],
    ['land.isConfirmed', flagOf(mode === 'confirmed')],
    ['land.confirmedRate', confirmedRate ?? ZERO],
    ['land.isGrossBasis', flagOf(basis === 'gross')],
    ['land.countsIncomeFund', flagOf(incomeFundRate !== undefined)],
    ['land.incomeFundRate', incomeFundRate ?? ZERO],
    ['land.newLandFeeTariff', tariff('newLandFeeTariff')],
    ['land.agriculturalFundTariff', tariff('agriculturalFundTariff')],
    ['land.parcel.isNewlyConverted', flagOf(newLandArea !== undefined)],
    ['land.parcel.areaM2', newLandArea ?? ZERO],
    ['land.parcel.isRenewal', flagOf(logical('applies', terms.applies, true))],
  ];
};

interface Ladder {
  readonly cases: Cases;
  readonly question: Question;
  readonly read: (row: number, column: number) => Exact;
}

const ladderOf = async (price: unknown, landCost: unknown, terms: Terms): Promise<Ladder> => {
  const given = cases({
    price: { value: price, bounds: NOT_NEGATIVE },
    landCost: { value: landCost, bounds: NOT_NEGATIVE, fallback: ZERO },
  });
  const figures = figuresOf(terms);
  const { key, policy } = await policyOf(terms.packs);
  const question = questionFor(key, policy);
  return {
    cases: given,
    question,
    read: (row, column) =>
      question.ask(
        new Map([
          ...figures,
          ['land.parcel.totalPrice', given.at('price', row, column)],
          ['land.parcel.compensationCost', given.at('landCost', row, column)],
        ]),
      ),
  };
};

/**
 * Land income that comes back to the project from a land price, under one reading of the retention rule.
 * @customfunction LAND.RETAINED
 * @param price Gross land price in yuan; one cell or a range.
 * @param [landCost] Compensation and primary development in yuan; 0 if omitted.
 * @param [mode] conservative (default: earmarks leave too), literal (only what goes to the State leaves) or confirmed.
 * @param [basis] netted (default: land cost stays in the land account) or gross (land cost is in the project and comes back).
 * @param [confirmedRate] Share of the price that the confirmation letter grants, 0–1; needed in mode confirmed.
 * @param [applies] TRUE (default) for renewal land inside the implementation unit; FALSE for other land.
 * @param [newLandArea] Newly converted land in m²; none if omitted.
 * @param [newLandFeeTariff] New-construction-land fee in yuan per m²; needed with newLandArea.
 * @param [agriculturalFundTariff] Agricultural-land development fund in yuan per m²; needed with newLandArea.
 * @param [incomeFundRate] State land-income fund as a share of the price; not set aside if omitted.
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @returns Yuan, in the shape of price.
 * @remarks Rows of the model's land ladder. Clauses D-30 to D-32. #N/A where the packs leave a rate open.
 * @example =PH.LAND.RETAINED(2000000000, 1000000000)
 * @example =PH.LAND.RETAINED(2000000000, 1000000000, "literal")
 */
export async function landRetained(
  price: unknown[][],
  landCost?: unknown[][],
  mode?: unknown,
  basis?: unknown,
  confirmedRate?: unknown,
  applies?: unknown,
  newLandArea?: unknown,
  newLandFeeTariff?: unknown,
  agriculturalFundTariff?: unknown,
  incomeFundRate?: unknown,
  packs?: unknown[][],
): Promise<unknown[][]> {
  const ladder = await ladderOf(price, landCost, {
    mode,
    basis,
    confirmedRate,
    applies,
    newLandArea,
    newLandFeeTariff,
    agriculturalFundTariff,
    incomeFundRate,
    packs,
  });
  return forEachCase(ladder.cases, (row, column) =>
    cellOf(ladder.read(row, column).cell('land.parcel.retained')),
  );
}

/**
 * The whole retention ladder of a land price: every rung with its amount and its clause.
 * @customfunction LAND.LADDER
 * @param price Gross land price in yuan; one cell.
 * @param [landCost] Compensation and primary development in yuan; 0 if omitted.
 * @param [mode] conservative (default), literal or confirmed.
 * @param [basis] netted (default) or gross.
 * @param [confirmedRate] Share of the price that the confirmation letter grants, 0–1; needed in mode confirmed.
 * @param [applies] TRUE (default) for renewal land inside the implementation unit; FALSE for other land.
 * @param [newLandArea] Newly converted land in m²; none if omitted.
 * @param [newLandFeeTariff] New-construction-land fee in yuan per m²; needed with newLandArea.
 * @param [agriculturalFundTariff] Agricultural-land development fund in yuan per m²; needed with newLandArea.
 * @param [incomeFundRate] State land-income fund as a share of the price; not set aside if omitted.
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @returns A header and one row a rung: rung, yuan, clause.
 * @remarks Modes A and B stand side by side with their difference; the last row is what the chosen mode retains. Clauses D-30 to D-32.
 * @example =PH.LAND.LADDER(2000000000, 1000000000)
 */
export async function landLadder(
  price: unknown,
  landCost?: unknown,
  mode?: unknown,
  basis?: unknown,
  confirmedRate?: unknown,
  applies?: unknown,
  newLandArea?: unknown,
  newLandFeeTariff?: unknown,
  agriculturalFundTariff?: unknown,
  incomeFundRate?: unknown,
  packs?: unknown[][],
): Promise<unknown[][]> {
  const terms = {
    mode,
    basis,
    confirmedRate,
    applies,
    newLandArea,
    newLandFeeTariff,
    agriculturalFundTariff,
    incomeFundRate,
    packs,
  };
  const { cases: given, question, read } = await ladderOf(price, landCost, terms);
  if (given.rows * given.columns > 1)
    refuse('notOneCell', {
      name: { zh: '土地总价', en: 'price' },
      rows: given.rows,
      columns: given.columns,
    });
  const exact = read(0, 0);
  const { policy } = await policyOf(packs);
  const { clauseText } = await policyRoom();
  const clauseOf = (id = ''): string => {
    const found = policy.all().find((each) => each.id === id);
    return found === undefined ? id : said(clauseText(found.parameter));
  };
  const rung = (ref: string): Cell[] => {
    const spec = question.program.rows.get(ref)?.spec;
    return [spec === undefined ? ref : said(spec.label), cellOf(exact.cell(ref)), clauseOf(spec?.clause)];
  };
  return [
    [
      said({ zh: '项目', en: 'Item' }),
      said({ zh: '金额（元）', en: 'Yuan' }),
      said({ zh: '依据', en: 'Clause' }),
    ],
    ...RUNGS.map((name) => rung(`land.parcel.${name}`)),
    rung('land.retentionDifference'),
    rung('land.parcel.retained'),
  ];
}

/**
 * Floor area that a higher plot ratio adds: site area times the difference of the two ratios.
 * @customfunction LAND.INCREMENT
 * @param area Site area in m²; one cell or a range.
 * @param farOld Present floor-area ratio.
 * @param farNew Planned floor-area ratio.
 * @returns m², in the shape of the ranges; negative where the ratio falls.
 * @remarks Row of the model's land subject. Clause D-12.
 * @example =PH.LAND.INCREMENT(68000, 1, 2.4)
 */
export function landIncrement(area: unknown[][], farOld: unknown[][], farNew: unknown[][]): unknown[][] {
  const given = cases({
    area: { value: area, bounds: NOT_NEGATIVE },
    farOld: { value: farOld, bounds: { least: 0, most: 20 } },
    farNew: { value: farNew, bounds: { least: 0, most: 20 } },
  });
  const question = increment('', undefined);
  return forEachCase(given, (row, column) =>
    cellOf(
      question
        .ask(
          new Map([
            ['land.parcel.areaM2', given.at('area', row, column)],
            ['land.parcel.farOld', given.at('farOld', row, column)],
            ['land.parcel.farNew', given.at('farNew', row, column)],
          ]),
        )
        .cell('land.parcel.incrementalFloorArea'),
    ),
  );
}
