import type { Decimal } from '../../finance/decimal';
import { ONE, ZERO } from '../../finance/decimal';
import type { ProjectDraft, Report } from '../draft';
import { Flaw } from '../read/flaw';

/** Adds up what is there; undefined while a part is missing, because then nothing can be said about the sum. */
function total(parts: readonly (Decimal | undefined)[]): Decimal | undefined {
  let sum = ZERO;
  for (const part of parts) {
    if (part === undefined) return undefined;
    sum = sum.plus(part);
  }
  return sum;
}

const yuan = (value: Decimal): string => value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Shares of a whole add up to exactly 1: a hundredth of a per cent missing is still money that vanishes. */
export function sharesAddUp(project: ProjectDraft, report: Report): void {
  const whole = (path: string, shares: readonly (Decimal | undefined)[]): void => {
    const sum = report.refused(path) ? undefined : total(shares);
    if (sum === undefined || sum.eq(ONE)) return;
    report(
      path,
      undefined,
      new Flaw('sharesNotOne', { sum: sum.toString(), missing: ONE.minus(sum).toString() }, '1'),
    );
  };
  const ifAny = (path: string, shares: readonly (Decimal | undefined)[]): void => {
    if (shares.length > 0) whole(path, shares);
  };
  project.land.parcels.forEach((parcel, i) =>
    ifAny(
      `land.parcels[${i}].instalments`,
      parcel.instalments.map((part) => part.share),
    ),
  );
  project.equity.lines.forEach(
    (line, i) =>
      line.drawRule !== 'asNeeded' &&
      whole(
        `equity.lines[${i}].schedule`,
        line.schedule.map((part) => part.share),
      ),
  );
  project.costs.lines.forEach((line, i) => {
    if (line.profile === 'byYear')
      yearly(`costs.lines[${i}].shares`, line.shares, line.months, whole, report);
    else if (line.profile !== undefined && line.shares.length > 0) {
      report(`costs.lines[${i}].shares`, line.shares, new Flaw('notUsed', { when: 'profile = byYear' }));
    }
  });
  project.facilities.forEach((facility, i) => {
    const path = `facilities[${i}]`;
    ifAny(
      `${path}.lenders`,
      facility.lenders.map((lender) => lender.share),
    );
    if (facility.repayment === 'schedule') {
      const { tenorMonths: tenor, graceMonths: grace } = facility;
      const repaying =
        tenor === undefined || grace === undefined || grace >= tenor ? undefined : tenor - grace;
      yearly(`${path}.shares`, facility.shares, repaying, whole, report);
    } else if (facility.repayment !== undefined && facility.shares.length > 0) {
      report(`${path}.shares`, facility.shares, new Flaw('notUsed', { when: 'repayment = schedule' }));
    }
  });
}

/** One share per begun year, and together the whole. */
function yearly(
  path: string,
  shares: readonly (Decimal | undefined)[],
  months: number | undefined,
  whole: (path: string, shares: readonly (Decimal | undefined)[]) => void,
  report: Report,
): void {
  if (report.refused(path)) return;
  const years = months === undefined ? shares.length : Math.ceil(months / 12);
  if (shares.length === years) whole(path, shares);
  else
    report(
      path,
      undefined,
      new Flaw('tooManyShares', { years: String(years), given: String(shares.length) }),
    );
}

/** One way to say an amount, not two that may disagree. */
export function oneWayToSay(project: ProjectDraft, report: Report): void {
  const oneOf = (
    path: string,
    line: Record<string, unknown>,
    one: readonly string[],
    other: readonly string[],
  ): void => {
    if (report.refused(path)) return;
    // A field that was refused was meant to be given.
    const has = (field: string): boolean => line[field] !== undefined || report.refused(`${path}.${field}`);
    const params = { one: one.join(' × '), other: other.join(' × ') };
    if (one.some(has) && other.some(has)) {
      report(path, undefined, new Flaw('bothGiven', params));
      return;
    }
    const chosen = one.some(has) ? one : other;
    const absent = chosen.filter((field) => !has(field));
    if (absent.length === chosen.length) report(path, undefined, new Flaw('neitherGiven', params));
    else
      for (const field of absent)
        report(`${path}.${field}`, undefined, new Flaw('goesWith', { other: chosen.filter(has).join(', ') }));
  };
  project.land.parcels.forEach((parcel, i) =>
    oneOf(`land.parcels[${i}]`, parcel, ['floorPrice'], ['totalPrice']),
  );
  project.costs.lines.forEach((line, i) =>
    oneOf(`costs.lines[${i}]`, line, ['amount'], ['quantity', 'unitCost']),
  );
  project.operation.costs.forEach((line, i) =>
    oneOf(`operation.costs[${i}]`, line, ['amount'], ['quantity', 'unitCost']),
  );
  project.equity.lines.forEach((line, i) => oneOf(`equity.lines[${i}]`, line, ['amount'], ['share']));
}

/**
 * Land cost counted once (domain.md 0, item 2): netted against the proceeds, it must be absent from the project's cost,
 * where it would sit as a cost line of group land or as the households' settlements.
 */
export function landCostOnce(project: ProjectDraft, report: Report): void {
  if (project.land.costBasis !== 'netted') return;
  const parcel = project.land.parcels.findIndex(
    (p) => (p.compensationCost?.gt(0) ?? false) || (p.developmentCost?.gt(0) ?? false),
  );
  if (parcel < 0) return;
  const field =
    project.land.parcels[parcel]?.compensationCost?.gt(0) === true ? 'compensationCost' : 'developmentCost';
  const land = `land.parcels[${parcel}].${field}`;
  const elsewhere = project.costs.lines.flatMap((line, i) =>
    line.group === 'land' ? [`costs.lines[${i}]`] : [],
  );
  if (project.relocation.households.length > 0) elsewhere.push('relocation.households');
  for (const place of elsewhere)
    report(place, undefined, new Flaw('landCostTwice', { land, project: place }));
}

export function drawsFit(project: ProjectDraft, report: Report): void {
  project.facilities.forEach((facility, i) => {
    const path = `facilities[${i}]`;
    if (facility.drawRule === 'asNeeded' && facility.draws.length > 0) {
      report(`${path}.draws`, facility.draws, new Flaw('notUsed', { when: 'drawRule = scheduled' }));
      return;
    }
    if (
      facility.drawRule === 'scheduled' &&
      facility.draws.length === 0 &&
      !report.refused(`${path}.draws`)
    ) {
      report(
        `${path}.draws`,
        undefined,
        new Flaw('neededWhen', { when: 'drawRule = scheduled' }, '{ month, amount }'),
      );
    }
    const { start, months } = facility.window;
    if (start !== undefined && months !== undefined) {
      facility.draws.forEach(({ month }, d) => {
        if (month === undefined || (month > start && month <= start + months)) return;
        const params = { first: String(start + 1), last: String(start + months) };
        report(
          `${path}.draws[${d}].month`,
          month,
          new Flaw('drawOutsideWindow', params, `${params.first}–${params.last}`),
        );
      });
    }
    const sum = total(facility.draws.map((draw) => draw.amount));
    if (sum !== undefined && facility.limit !== undefined && sum.gt(facility.limit)) {
      report(
        `${path}.draws`,
        undefined,
        new Flaw('drawsAboveLimit', { sum: yuan(sum), limit: yuan(facility.limit) }),
      );
    }
  });
}
