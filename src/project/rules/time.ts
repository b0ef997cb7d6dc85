import type { Draft, ProjectDraft, Report } from '../draft';
import type { Project, Step } from '../project';
import { Flaw } from '../read/flaw';

export const STEP_MONTHS: Record<Step, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

type Phases = Draft<Project['project']['phases']>;

/** Months of construction (all four phases), or undefined while a phase is unknown. */
export function constructionMonths(phases: Phases): number | undefined {
  const { preparation, design, construction, acceptance } = phases;
  if (
    preparation === undefined ||
    design === undefined ||
    construction === undefined ||
    acceptance === undefined
  )
    return undefined;
  return preparation + design + construction + acceptance;
}

/** Each phase lasts whole steps; otherwise a period would belong to two phases. */
export function phasesFitStep(project: ProjectDraft, report: Report): void {
  const { step, phases } = project.project;
  if (step === undefined) return;
  const months = STEP_MONTHS[step];
  for (const phase of ['preparation', 'design', 'construction', 'acceptance'] as const) {
    const length = phases[phase];
    if (length === undefined || length % months === 0) continue;
    const below = length - (length % months);
    const nearest = [below, below + months].filter((n) => n > 0 || phase !== 'construction');
    report(
      `project.phases.${phase}`,
      length,
      new Flaw('phaseNotMultiple', { step, months: String(months) }, nearest.join(' | ')),
    );
  }
}

/** Whatever has a date lies within the horizon: money beyond it would be left out without a word. */
export function withinHorizon(project: ProjectDraft, report: Report): void {
  const construction = constructionMonths(project.project.phases);
  const years = project.project.operationYears;
  if (construction === undefined || years === undefined) return;
  const horizon = construction + years * 12;

  const ends = (path: string, end: number | undefined, raw: unknown = end): void => {
    if (end !== undefined && end > horizon)
      report(path, raw, new Flaw('outsideHorizon', { end: String(end), horizon: String(horizon) }));
  };
  const spell = (path: string, start: number | undefined, months: number | undefined): void => {
    ends(path, start !== undefined && months !== undefined ? start + months : start);
  };
  const each = <T>(list: readonly T[], path: string, check: (element: T, path: string) => void): void => {
    list.forEach((element, i) => check(element, `${path}[${i}]`));
  };

  const { relocation } = project;
  ends('project.namingMonth', project.project.namingMonth);
  each(relocation.households, 'relocation.households', (household, path) => {
    ends(`${path}.agreementMonth`, household.agreementMonth);
    ends(`${path}.moveOutMonth`, household.moveOutMonth);
    ends(`${path}.redemptionMonth`, household.redemptionMonth);
  });
  each(relocation.talentVouchers, 'relocation.talentVouchers', (voucher, path) =>
    ends(`${path}.month`, voucher.month),
  );
  ends('relocation.returnMonth', relocation.returnMonth);
  if (relocation.signingWindow !== undefined)
    spell('relocation.signingWindow', relocation.signingWindow.start, relocation.signingWindow.months);
  each(project.land.parcels, 'land.parcels', (parcel, path) => {
    ends(`${path}.saleMonth`, parcel.saleMonth);
    each(parcel.instalments, `${path}.instalments`, ({ monthsAfterSale }, at) => {
      const sold = parcel.saleMonth;
      if (sold === undefined || sold > horizon || monthsAfterSale === undefined) return;
      ends(`${at}.monthsAfterSale`, sold + monthsAfterSale, monthsAfterSale);
    });
  });
  each(project.costs.lines, 'costs.lines', (line, path) => spell(path, line.start, line.months));
  each(project.sales.lines, 'sales.lines', (line, path) => {
    // Sales begin with the permit where that comes later, and still take their months.
    const begins = line.start === undefined ? undefined : Math.max(line.start, line.presaleFrom ?? 0);
    spell(path, begins, line.absorptionMonths);
    ends(`${path}.presaleFrom`, line.presaleFrom);
  });
  each(project.grants.lines, 'grants.lines', (line, path) => ends(`${path}.month`, line.month));
  each(project.equity.lines, 'equity.lines', (line, path) =>
    each(line.schedule, `${path}.schedule`, ({ month }, at) => ends(`${at}.month`, month)),
  );
  each(project.facilities, 'facilities', (facility, path) => {
    spell(`${path}.window`, facility.window.start, facility.window.months);
    if (facility.window.start !== undefined && facility.tenorMonths !== undefined) {
      ends(`${path}.tenorMonths`, facility.window.start + facility.tenorMonths, facility.tenorMonths);
    }
  });
  each(project.collateral.items, 'collateral.items', (item, path) => {
    ends(`${path}.from`, item.from);
    ends(`${path}.until`, item.until);
    if (item.from !== undefined && item.until !== undefined && item.until <= item.from) {
      report(`${path}.until`, item.until, new Flaw('endsBeforeStart', { from: String(item.from) }));
    }
  });
  ends('tax.landVat.settlementMonth', project.tax.landVat.settlementMonth);

  const operation = years * 12;
  const afterOpening = (path: string, month: number | undefined, last: number): void => {
    if (month !== undefined && month > last)
      report(path, month, new Flaw('beyondOperation', { operation: String(operation) }));
  };
  each(project.operation.incomes, 'operation.incomes', (line, path) =>
    afterOpening(`${path}.startMonth`, line.startMonth, operation - 1),
  );
  each(project.operation.costs, 'operation.costs', (line, path) =>
    afterOpening(`${path}.startMonth`, line.startMonth, operation - 1),
  );
  each(project.operation.handedOver, 'operation.handedOver', (entry, path) =>
    afterOpening(`${path}.month`, entry.month, operation),
  );
  if (project.reit.enabled === true && project.reit.month !== undefined) {
    ends('reit.month', project.reit.month);
    if (project.reit.month <= construction)
      report(
        'reit.month',
        project.reit.month,
        new Flaw('beforeOperation', { construction: String(construction) }),
      );
  }
}
