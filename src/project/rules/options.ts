import type { ProjectDraft, Report } from '../draft';
import { Flaw } from '../read/flaw';
import { needed } from './funding';

/** Fields that a chosen option makes necessary. */
export function optionsComplete(project: ProjectDraft, report: Report): void {
  const { land, relocation, reit, project: frame } = project;
  if (land.retentionMode === 'confirmed') {
    needed('land.confirmedRate', land.confirmedRate, 'retentionMode = confirmed', '0–1', report);
    needed('land.confirmedReference', land.confirmedReference, 'retentionMode = confirmed', '', report);
  }
  if (frame.kind === 'mixed') {
    land.parcels.forEach((parcel, i) =>
      needed(`land.parcels[${i}].kind`, parcel.kind, 'project.kind = mixed', 'renewal | newBuild', report),
    );
  }
  if (
    relocation.unitTypes.length === 0 &&
    relocation.households.some((household) => household.route === 'resettle')
  ) {
    needed('relocation.unitTypes', undefined, 'route = resettle', '{ name, areaM2 }', report);
  }
  if (reit.enabled === true) {
    for (const field of [
      'month',
      'capRate',
      'retainedShare',
      'distributionRate',
      'issueCostRate',
      'reinvestShare',
    ] as const) {
      needed(`reit.${field}`, reit[field], 'reit.enabled = true', '', report);
    }
  }
}

/** A tax that is off has its reason beside it; one that is on has what its rows need. */
export function taxesStated(project: ProjectDraft, report: Report): void {
  const { vat, landVat, incomeTax, propertyTax, stamp } = project.tax;
  for (const [name, tax] of Object.entries({ vat, landVat, incomeTax, stamp })) {
    if (tax.enabled === false) reasoned(`tax.${name}`, tax.reason, report);
  }
  if (propertyTax.mode === 'off') reasoned('tax.propertyTax', propertyTax.reason, report);
  if (propertyTax.mode === 'value')
    needed('tax.propertyTax.taxableValue', propertyTax.taxableValue, 'mode = value', '', report);
  if (landVat.enabled === true) {
    needed('tax.landVat.deductibleShare', landVat.deductibleShare, 'landVat.enabled = true', '0–1', report);
    needed(
      'tax.landVat.settlementMonth',
      landVat.settlementMonth,
      'landVat.enabled = true',
      'YYYY-MM',
      report,
    );
  }
  if (incomeTax.enabled === true) {
    needed(
      'tax.incomeTax.saleableCostShare',
      incomeTax.saleableCostShare,
      'incomeTax.enabled = true',
      '0–1',
      report,
    );
    needed(
      'tax.incomeTax.depreciationYears',
      incomeTax.depreciationYears,
      'incomeTax.enabled = true',
      '1–70',
      report,
    );
  }
}

function reasoned(path: string, reason: string | undefined, report: Report): void {
  if (reason === undefined && !report.refused(`${path}.reason`))
    report(path, undefined, new Flaw('offWithoutReason'));
}
