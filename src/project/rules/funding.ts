import type { ProjectDraft, Report } from '../draft';
import { Flaw } from '../read/flaw';

/** Terms of one loan that contradict each other, and options that would make the model circular. */
export function loanTerms(project: ProjectDraft, report: Report): void {
  project.facilities.forEach((facility, i) => {
    const path = `facilities[${i}]`;
    const { tenorMonths: tenor, graceMonths: grace, window } = facility;
    // The tenor runs from the opening of the window.
    if (tenor !== undefined && window.months !== undefined && window.months > tenor) {
      report(
        `${path}.window`,
        undefined,
        new Flaw('windowAfterMaturity', { window: String(window.months), tenor: String(tenor) }),
      );
    }
    if (tenor !== undefined && grace !== undefined && grace >= tenor) {
      report(
        `${path}.graceMonths`,
        grace,
        new Flaw('graceNotBelowTenor', { tenor: String(tenor) }, `0–${tenor - 1}`),
      );
    }
    if (facility.halfPeriodInterest === true && facility.duringConstruction === 'pay') {
      report(`${path}.halfPeriodInterest`, true, new Flaw('circularHalfPeriod'));
    }
    if (facility.drawRule === 'asNeeded' && facility.issueCost?.gt(0) === true) {
      report(`${path}.issueCost`, facility.issueCost, new Flaw('circularIssueCost'));
    }
    if (facility.repayment === 'sculpted')
      needed(`${path}.targetDscr`, facility.targetDscr, 'repayment = sculpted', '1–10', report);
    if (facility.repayment === 'sweep')
      needed(`${path}.sweepShare`, facility.sweepShare, 'repayment = sweep', '0–1', report);
  });
}

/** Where the order of draws, a balloon or a valuation asks for a number, it is there; where nothing asks for one, it is not. */
export function fundingComplete(project: ProjectDraft, report: Report): void {
  const { drawOrder, equityShare } = project.funding;
  if (drawOrder === 'pariPassu')
    needed('funding.equityShare', equityShare, 'drawOrder = pariPassu', '0–1', report);
  else if (drawOrder !== undefined && equityShare !== undefined)
    report('funding.equityShare', equityShare, new Flaw('notUsed', { when: 'drawOrder = pariPassu' }));
  project.equity.lines.forEach(({ drawRule, schedule }, i) => {
    if (drawRule === 'asNeeded' && schedule.length > 0)
      report(`equity.lines[${i}].schedule`, schedule, new Flaw('notUsed', { when: 'drawRule = scheduled' }));
  });
  project.facilities.forEach(({ balloonShare, repayment }, i) => {
    if (
      repayment === undefined ||
      repayment === 'equalPrincipal' ||
      repayment === 'level' ||
      balloonShare?.gt(0) !== true
    )
      return;
    report(
      `facilities[${i}].balloonShare`,
      balloonShare,
      new Flaw('notUsed', { when: 'repayment = equalPrincipal | level' }),
    );
  });
  project.collateral.items.forEach(({ kind, value }, i) => {
    if (kind !== undefined && kind !== 'workInProgress')
      needed(`collateral.items[${i}].value`, value, `kind = ${kind}`, '', report);
  });
}

/** Draws as needed go in order of priority, so two facilities cannot hold the same place. */
export function drawOrder(project: ProjectDraft, report: Report): void {
  const places = new Map<number, string>();
  project.facilities.forEach((facility, i) => {
    if (facility.drawRule !== 'asNeeded') return;
    const { priority } = facility;
    const path = `facilities[${i}].priority`;
    needed(path, priority, 'drawRule = asNeeded', '1–999', report);
    if (priority === undefined) return;
    const first = places.get(priority);
    if (first === undefined) places.set(priority, `facilities[${i}]`);
    else report(path, priority, new Flaw('samePriority', { first }));
  });
}

/** Reports a field that another field's value makes necessary. */
export function needed(path: string, value: unknown, when: string, allowed: string, report: Report): void {
  if (value === undefined && !report.refused(path))
    report(path, undefined, new Flaw('neededWhen', { when }, allowed));
}
