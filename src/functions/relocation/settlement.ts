import type { Decimal } from '../../finance/decimal';
import type { Household, Project } from '../../project/project';
import { sure } from '../../rows/sure';
import {
  cellOf,
  columnsOf,
  gridOf,
  isBlank,
  isOmitted,
  nameOf,
  numberIn,
  placeOf,
  refuseError,
  type Cell,
} from '../cells/cells';
import { refuse } from '../cells/errors';
import { householdsIn, unitTypesIn } from './household-list';
import { inSlices, type Cancelable } from '../host/cancelling';
import { said } from '../host/language';
import { demandQuestion, relocationQuestion } from './rows';
import { policyOf } from '../rows/policy-room';

/** What the founding documents leave to the project (D-23 to D-28), by the words a user may write. */
const TERMS = {
  appraisal: ['安置房评估单价', '评估单价'],
  equalAreaDiscount: ['等面积下浮'],
  topUpDiscount: ['增购下浮'],
  liftShare: ['电梯公用占上浮'],
  upliftPrice: ['上浮部分单价'],
  stepUpPrice: ['上靠部分单价'],
  cashBonusRate: ['货币补偿奖励率'],
  voucherBonusRate: ['房票奖励率'],
  voucherDiscount: ['房票购房优惠'],
} as const;
type Term = keyof typeof TERMS;

const BY_WORD = new Map(
  (Object.entries(TERMS) as [Term, readonly string[]][]).flatMap(([term, words]) =>
    [term, ...words].map((word) => [word.toLowerCase(), term] as const),
  ),
);
const SHARES: ReadonlySet<Term> = new Set<Term>([
  'equalAreaDiscount',
  'topUpDiscount',
  'liftShare',
  'cashBonusRate',
  'voucherBonusRate',
  'voucherDiscount',
]);

/** Terms from two columns, name and figure; blank rows are passed over. */
const termsIn = (value: unknown): Partial<Record<Term, Decimal>> => {
  if (isOmitted(value)) return refuse('missing', { where: placeOf('terms', [[]], 0, 0) });
  const grid = gridOf(value);
  const name = nameOf('terms');
  if (columnsOf(grid) !== 2) refuse('columns', { name, expected: 2, columns: columnsOf(grid) });
  const terms: Partial<Record<Term, Decimal>> = {};
  grid.forEach(([word, figure], row) => {
    if (isBlank(word) && isBlank(figure)) return;
    refuseError(word, placeOf('terms', grid, row, 0));
    const term = typeof word === 'string' ? BY_WORD.get(word.trim().toLowerCase()) : undefined;
    if (term === undefined)
      return refuse('unknownTerm', {
        name,
        row: row + 1,
        value: String(word),
        choices: {
          zh: Object.values(TERMS)
            .map(([zh]) => zh)
            .join('、'),
          en: Object.keys(TERMS).join(', '),
        },
      });
    const bounds = SHARES.has(term) ? { least: 0, most: 1 } : { least: 0 };
    terms[term] = numberIn(figure, placeOf('terms', grid, row, 1), bounds);
  });
  return terms;
};

/** Columns of the settlement as a reader goes along them: rows of the household sheet. */
const COLUMNS = ['entitlement', 'topUpArea', 'target', 'unitArea', 'stepUp', 'payable', 'compensation', 'settlement', 'cashPaid', 'voucherFace', 'isBelowCliff'] as const; // prettier-ignore

const ROUTE_WORDS = {
  resettle: { zh: '安置', en: 'resettle' },
  cash: { zh: '货币', en: 'cash' },
  voucher: { zh: '房票', en: 'voucher' },
} as const;

/** Households settled between two looks at whether the user has cancelled. */
const SLICE = 2000;

interface ListArguments {
  readonly households: unknown;
  readonly unitTypes: unknown;
  readonly packs: unknown;
}

/** PH.RELOCATION.SETTLE: the household sheet of a list, in slices between which it can be cancelled. */
export async function settle(
  { households, unitTypes, terms, packs }: ListArguments & { readonly terms: unknown },
  invocation?: Cancelable,
): Promise<Cell[][]> {
  const list = householdsIn(households, ['areaM2', 'price', 'route']);
  const types = unitTypesIn(unitTypes);
  const given = termsIn(terms);
  const { policy } = await policyOf(packs);
  const wanted = COLUMNS.map((column) => `households.${column}`);
  const needed = { ...given, unitTypes: types };
  let labels: string[] = [];
  const rows = await inSlices(list, SLICE, invocation, (slice): Cell[][] => {
    const question = relocationQuestion(policy, { ...needed, households: [...slice] }, wanted);
    labels = wanted.map((ref) => said(sure(question.program.rows.get(ref)).spec.label));
    const exact = question.ask(new Map());
    const columns = wanted.map((ref) => exact.row(ref));
    return slice.map((household, at) => [
      household.id,
      said(ROUTE_WORDS[household.route]),
      ...columns.map((values) => cellOf(sure(values[at]))),
    ]);
  });
  return [[said({ zh: '户号', en: 'id' }), said({ zh: '安置方式', en: 'route' }), ...labels], ...rows];
}

/** Households without the routes that take no unit: they would ask for terms that play no part. */
const resettled = (list: readonly Household[]): Household[] =>
  list.filter(({ route }) => route === 'resettle');

type UnitType = Project['relocation']['unitTypes'][number];

/** PH.RELOCATION.DEMAND: units asked of each type. */
export async function demand({ households, unitTypes, packs }: ListArguments): Promise<Cell[][]> {
  const list = resettled(householdsIn(households, ['areaM2']));
  const types = unitTypesIn(unitTypes);
  const { policy } = await policyOf(packs);
  const header = [
    said({ zh: '户型面积', en: 'Unit area' }),
    said({ zh: '需求套数', en: 'Demand' }),
    said({ zh: '供应套数', en: 'Supply' }),
    said({ zh: '超配套数', en: 'Over-allocated' }),
  ];
  const row = ({ areaM2, supply }: UnitType, demand: Cell, short: Cell): Cell[] => [
    cellOf(areaM2),
    demand,
    supply ?? '',
    short,
  ];
  if (list.length === 0) return [header, ...types.map((type) => row(type, 0, 0))];
  const exact = demandQuestion(policy, { households: list, unitTypes: types }).ask(new Map());
  const [asked, short] = [exact.row('unitTypes.demand'), exact.row('unitTypes.overallocated')];
  return [header, ...types.map((type, at) => row(type, cellOf(sure(asked[at])), cellOf(sure(short[at]))))];
}
