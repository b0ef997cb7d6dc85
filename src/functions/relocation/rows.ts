import { ZERO } from '../../finance/decimal';
import { Context } from '../../model/context';
import { relocation } from '../../model/relocation';
import { timeline } from '../../model/timeline';
import type { Policy } from '../../policy';
import type { Household, Project } from '../../project/project';
import { input, type Section } from '../../rows/definition';
import { NO_POLICY, projectWith } from '../rows/blank-project';
import { picked, questionOf, type Question } from '../rows/question';

type Relocation = Project['relocation'];

/** A household of which only what is asked matters. */
export const HOUSEHOLD: Household = {
  id: '',
  tenure: '',
  use: '',
  areaM2: ZERO,
  price: ZERO,
  route: 'resettle',
  agreementMonth: 1,
  count: 1,
  topUp: false,
  decoration: ZERO,
  newDecoration: ZERO,
};

/** Prices that areas do not rest on. */
const NO_PRICES: Partial<Relocation> = {
  appraisal: ZERO,
  equalAreaDiscount: ZERO,
  topUpDiscount: ZERO,
  liftShare: ZERO,
  upliftPrice: ZERO,
  stepUpPrice: ZERO,
  cashBonusRate: ZERO,
  voucherBonusRate: ZERO,
  voucherDiscount: ZERO,
};

/** Payments that fall beside the settlement of the homes, and months: no function asks for them. */
const BESIDE: Partial<Relocation> = {
  earlySigningBonus: ZERO,
  movingFee: ZERO,
  transitionAllowance: ZERO,
  returnMonth: 1,
};

type Given = Partial<Relocation> & Pick<Relocation, 'households' | 'unitTypes'>;

const build = (policy: Policy, given: Given) => {
  const context = new Context(
    projectWith({ relocation: { talentVouchers: [], ...BESIDE, ...given } }),
    policy,
  );
  const { sections = [], tables = [] } = relocation(context);
  return { context, model: { periods: 1, sections: [timeline(context), ...sections], tables } };
};

/** Rows of the relocation subject on the given households. @throws ModelError with every term that their routes need and nobody gives. */
export const relocationQuestion = (policy: Policy, given: Given, wanted: readonly string[]): Question => {
  const { context, model } = build(policy, given);
  context.finish();
  return questionOf(model, wanted);
};

/** Columns of the household sheet that areas rest on, and nothing of money. */
const AREA_COLUMNS = ['isResettled', 'uplift', 'entitlement', 'topUpArea', 'target', 'largestUnits', 'remainder', 'lastUnit', 'nearestUp', 'unitArea']; // prettier-ignore

/** Areas alone: what a household may have, and the unit it is served with. Uplift and minimum area are given with each question. */
export const areaQuestion = (column: 'target' | 'unitArea'): Question => {
  const { model } = build(NO_POLICY, {
    ...NO_PRICES,
    households: [HOUSEHOLD],
    unitTypes: [{ id: 'type', name: '', areaM2: ZERO }],
  });
  return questionOf(
    {
      ...model,
      sections: model.sections.map((section): Section =>
        section.id === 'relocation'
          ? {
              ...section,
              inputs: {
                upliftRate: input('上浮比例', 'Uplift', ZERO),
                minimumArea: input('保底面积', 'Minimum area', ZERO, 'm2'),
              },
              rows: picked(section.rows, ['largestUnit']),
            }
          : section,
      ),
      tables: model.tables.map((table) => ({
        ...table,
        columns: table.id === 'households' ? picked(table.columns, AREA_COLUMNS) : {},
      })),
    },
    [`households.${column}`],
  );
};

/** Units asked of each type by the given households. */
export const demandQuestion = (
  policy: Policy,
  given: Pick<Relocation, 'households' | 'unitTypes'>,
): Question =>
  relocationQuestion(policy, { ...NO_PRICES, ...given }, ['unitTypes.demand', 'unitTypes.overallocated']);
