import { demandOf, table, type TypeDemand, type Wording } from '../../analysis';
import { householdsOf, type HouseholdSheet } from '../../analysis/household-sheet';
import { byRoute } from '../../analysis/routes';
import type { Place } from '../../excel';
import type { Decimal } from '../../finance/decimal';
import { t } from '../../i18n';
import type { Opened } from './opened';
import { relocationTerms, type Term } from './relocation-terms';
import { shown, type Shown } from './shown';

/** Households of one route, with what changes hands. */
interface RouteView {
  readonly route: 'resettle' | 'cash' | 'voucher';
  readonly name: string;
  readonly households: number;
  /** Of the old homes. */
  readonly area: Shown;
  readonly compensation: Shown;
  readonly payable: Shown;
  readonly paidByHouseholds: Shown;
  readonly paidToHouseholds: Shown;
}

/** A unit area, what is asked of it and what there is. */
export interface DemandView {
  readonly name: string;
  readonly area: Shown;
  readonly demand: number;
  /** Undefined: as many as are asked for. */
  readonly supply: number | undefined;
  readonly short: number;
  /** Cell of the supply. */
  readonly place: Place | undefined;
}

/** A line of the relocation summary over the whole life. */
interface SummaryLine {
  readonly number: string;
  readonly label: string;
  readonly style: 'header' | 'sum' | 'line';
  readonly total: Shown | undefined;
  /** Row behind the figure, for the trace. */
  readonly row: string | undefined;
}

export interface RelocationView {
  readonly packs: readonly string[];
  readonly terms: readonly Term[];
  /** 0 where the model has no relocation. */
  readonly households: number;
  readonly records: number;
  readonly routes: readonly RouteView[];
  readonly summary: readonly SummaryLine[];
  readonly demand: readonly DemandView[];
  /** Units that are asked for and not there. */
  readonly short: number;
  readonly cliff: { readonly households: number; readonly cost: Shown; readonly width: Shown } | undefined;
  /** Where households and unit types are entered; undefined while the project is in no workbook. */
  readonly householdsPlace: Place | undefined;
  readonly typesPlace: Place | undefined;
}

/** The household sheet as the whole model has read it: nothing is computed again. */
export const sheetOf = ({ project, evaluation }: Opened): HouseholdSheet =>
  householdsOf(project, evaluation.exact);

const routes = (sheet: HouseholdSheet, wording: Wording): RouteView[] => {
  const money = (value: Decimal): Shown => shown(value, 'yuan', wording);
  return byRoute(sheet)
    .filter(({ households }) => households > 0)
    .map((each) => ({
      route: each.route,
      name: t(wording.lang, `route.${each.route}`),
      households: each.households,
      area: shown(each.oldAreaM2, 'm2', wording),
      compensation: money(each.compensation),
      payable: money(each.payable),
      paidByHouseholds: money(each.paidByHouseholds),
      paidToHouseholds: money(each.paidToHouseholds),
    }));
};

const summary = ({ evaluation }: Opened, wording: Wording): SummaryLine[] =>
  (table(evaluation, 'relocationSummary')?.rows ?? []).map(
    ({ number, label, style, total, unit, reading }) => ({
      number,
      label: label[wording.lang],
      style,
      total: total === null ? undefined : shown(total, unit, wording),
      row: reading?.ref,
    }),
  );

/** Demand by type as it is shown, each with the cell of its supply. */
export const demandViews = (
  { project, cellOf }: Opened,
  types: readonly TypeDemand[],
  wording: Wording,
): DemandView[] =>
  types.map(({ areaM2, names, supply, demand, short }) => {
    const at = project.relocation.unitTypes.findIndex((type) => type.areaM2.eq(areaM2));
    return {
      name: names.join(' / '),
      area: shown(areaM2, 'm2', wording),
      demand,
      supply,
      short,
      place: cellOf(`relocation.unitTypes[${at}].supply`),
    };
  });

/** Policy in force, totals by route, unit demand against supply, and the households just below a cliff. */
export const relocation = (opened: Opened, wording: Wording): RelocationView => {
  const { project, evaluation, cellOf } = opened;
  const { households } = project.relocation;
  const { exact, projectModel } = evaluation;
  const base = {
    packs: projectModel.policy.packIds,
    terms: relocationTerms(opened, wording),
    householdsPlace: cellOf('relocation.households[0].id') ?? cellOf('relocation.households'),
    typesPlace: cellOf('relocation.unitTypes[0].areaM2') ?? cellOf('relocation.unitTypes'),
    records: households.length,
  };
  if (households.length === 0)
    return { ...base, households: 0, routes: [], summary: [], demand: [], short: 0, cliff: undefined };
  const sheet = sheetOf(opened);
  const demand = demandOf(sheet);
  return {
    ...base,
    households: exact.cell('relocation.householdsTotal').toNumber(),
    routes: routes(sheet, wording),
    summary: summary(opened, wording),
    demand: demandViews(opened, demand, wording),
    short: demand.reduce((units, { short }) => units + short, 0),
    cliff: {
      households: exact.cell('relocation.cliffHouseholds').toNumber(),
      cost: shown(exact.cell('relocation.cliffCost'), 'yuan', wording),
      width: shown(exact.cell('relocation.cliffWidth'), 'm2', wording),
    },
  };
};
