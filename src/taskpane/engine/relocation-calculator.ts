import { explainFormat, type Wording } from '../../analysis';
import { householdSheet, type HouseholdSheet } from '../../analysis/household-sheet';
import { settlementFrame } from '../../analysis/settlement-frame';
import { parseProject, toJson, type Project, type Route } from '../../project';
import { formulaInWords, trace } from '../../rows';
import { packIds, reading, type Problem } from '../../xlsx/project';
import { placeOf, type Opened } from './opened';
import { clauseView, type ClauseView } from './policy-clause';
import { shown, type Shown } from './shown';
import type { InputProblem } from './input-problem';

/** A household as a person fills it in; figures are texts as typed. */
export interface HouseholdForm {
  readonly areaM2: string;
  readonly price: string;
  readonly decoration: string;
  readonly newDecoration: string;
  readonly route: Route;
  /** Whether it buys up to the minimum area. */
  readonly topUp: boolean;
  /** Month of the project in which it signs, counted from 1. */
  readonly agreementMonth: string;
  /** Unit that it is given; '' for the nearest at or above its target. */
  readonly assignedAreaM2: string;
}

/** A column of the household sheet for this household. */
export interface CalculationStep {
  readonly id: string;
  readonly label: string;
  readonly value: Shown;
  /** How it is computed, each name with its value. */
  readonly how: string;
  readonly clause: ClauseView | undefined;
}

export type Calculation =
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] }
  | {
      readonly kind: 'settled';
      readonly route: Route;
      readonly target: Shown;
      /** Undefined where the route takes no unit. */
      readonly unit: Shown | undefined;
      /** The difference that is settled, the cash, or the voucher's face value. */
      readonly amount: Shown;
      readonly direction: 'pays' | 'receives' | 'even';
      readonly steps: readonly CalculationStep[];
      /** It stands just below a cliff. */
      readonly cliff: { readonly distance: Shown; readonly next: Shown; readonly cost: Shown } | undefined;
      readonly isUnderserved: boolean;
    };

/** Columns in the order in which a settlement is reckoned. */
const STEPS: Readonly<Record<Route, readonly string[]>> = {
  resettle: [
    'uplift',
    'freeLiftArea',
    'entitlement',
    'topUpArea',
    'target',
    'largestUnits',
    'lastUnit',
    'unitArea',
    'stepUp',
    'payable',
    'compensation',
    'settlement',
  ],
  cash: ['compensation', 'cashPaid'],
  voucher: ['compensation', 'voucherFace', 'voucherConcession'],
};

/** What is paid beside the settlement, by the term that a project may leave out. */
const BESIDE = [
  ['earlySigningBonus', 'earlyBonus'],
  ['movingFee', 'moveOutFee'],
] as const;

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The household as a project's file would hold it; its number and tenure play no part. */
const recordOf = (form: HouseholdForm): object => ({
  ...form,
  id: '1',
  tenure: '-',
  use: '-',
  decoration: given(form.decoration),
  newDecoration: given(form.newDecoration),
  assignedAreaM2: given(form.assignedAreaM2),
});

/** The terms of the project with this household and no other. Throws ProjectError. */
const projectWith = (project: Project, form: HouseholdForm): Project =>
  parseProject(
    settlementFrame(toJson({ ...project, relocation: { ...project.relocation, households: [] } }), {
      set: new Map([['households', [recordOf(form)]]]),
    }),
    { packs: packIds },
  );

const stepOf = (
  opened: Opened,
  { exact }: HouseholdSheet,
  column: string,
  wording: Wording,
): CalculationStep => {
  const { program } = exact;
  const { lang } = wording;
  const cell = trace(program, exact, `households.${column}`, 0, { depth: 1 });
  const { policy } = opened.evaluation.projectModel;
  return {
    id: column,
    label: cell.label[lang],
    value: shown(cell.value ?? null, cell.unit, wording),
    how: formulaInWords(cell, lang, explainFormat(opened.evaluation.periods, wording)),
    clause: cell.clause === undefined ? undefined : clauseView(policy, cell.clause, lang),
  };
};

/** What is said of the household's own fields has no cell; of a term, the cell it is missing from. */
const problemOf =
  ({ cellOf }: Opened) =>
  ({ path, message, value, cell }: Problem): InputProblem => ({
    path,
    message,
    value: value ?? '',
    cell: path.startsWith('relocation.households') ? undefined : (placeOf(cell) ?? cellOf(path)),
  });

const AMOUNT: Readonly<Record<Route, string>> = {
  resettle: 'settlement',
  cash: 'cashPaid',
  voucher: 'voucherFace',
};

const directionOf = (route: Route, sheet: HouseholdSheet): 'pays' | 'receives' | 'even' => {
  const amount = sheet.at(AMOUNT[route], 0);
  if (amount.isZero()) return 'even';
  return route === 'resettle' && amount.gt(0) ? 'pays' : 'receives';
};

const settled = (
  opened: Opened,
  form: HouseholdForm,
  sheet: HouseholdSheet,
  wording: Wording,
): Calculation => {
  const { at } = sheet;
  const { route } = form;
  const beside = BESIDE.filter(([term]) => opened.project.relocation[term] !== undefined);
  const columns = STEPS[route].filter((column) => column !== 'largestUnits' || at('largestUnits', 0).gt(0));
  const area = (column: string): Shown => shown(at(column, 0), 'm2', wording);
  return {
    kind: 'settled',
    route,
    target: area('target'),
    unit: route === 'resettle' ? area('unitArea') : undefined,
    amount: shown(at(AMOUNT[route], 0).abs(), 'yuan', wording),
    direction: directionOf(route, sheet),
    steps: [...columns, ...beside.map(([, column]) => column)].map((column) =>
      stepOf(opened, sheet, column, wording),
    ),
    cliff: at('isBelowCliff', 0).eq(1)
      ? {
          distance: shown(at('unitArea', 0).minus(at('target', 0)), 'm2', wording),
          next: area('largerUnit'),
          cost: shown(at('cliffCost', 0), 'yuan', wording),
        }
      : undefined,
    isUnderserved: at('isUnderserved', 0).eq(1),
  };
};

/** Settles one household by the model's own household sheet, step by step; nothing of it is kept. */
export const calculateHousehold = (opened: Opened, wording: Wording, form: HouseholdForm): Calculation => {
  const read = reading(wording.lang, () => householdSheet(projectWith(opened.project, form)));
  return read.ok
    ? settled(opened, form, read.value, wording)
    : { kind: 'problems', problems: read.problems.map(problemOf(opened)) };
};
