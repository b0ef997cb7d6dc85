import { shownFormula } from '../formulas/shown';
import type { Package } from '../package/package';
import type { Relationship } from '../package/relationships';
import type { Calculation, DefinedName, ExternalLink } from '../workbook-file';
import { child, children, type Element } from '../xml/tree';
import { count, flag, words } from '../xml/values';

/** Names of the workbook and of its sheets, hidden ones and Excel's own (_xlnm.Print_Area) included. */
export function readNames(root: Element, sheets: readonly string[]): DefinedName[] {
  return children(child(root, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
    name: words(attributes, 'name') ?? '',
    formula: shownFormula(text.trim()),
    hidden: flag(attributes, 'hidden'),
    sheet: sheets[count(attributes, 'localSheetId') ?? -1],
  }));
}

export function readCalculation(root: Element): Calculation {
  const attributes = child(root, 'calcPr')?.attributes ?? {};
  return {
    iterate: flag(attributes, 'iterate'),
    fullCalcOnLoad: flag(attributes, 'fullCalcOnLoad'),
    mode: attributes.calcMode ?? 'auto',
    fullPrecision: flag(attributes, 'fullPrecision', true),
    calcId: attributes.calcId,
  };
}

/** Other workbooks this one takes values from, in the order that formulas number them. */
export function readExternalLinks(
  file: Package,
  root: Element,
  relationships: readonly Relationship[],
): ExternalLink[] {
  return children(child(root, 'externalReferences'), 'externalReference').flatMap(({ attributes }, i) => {
    const part = relationships.find(({ id }) => id === attributes['r:id'])?.target;
    if (part === undefined) return [];
    if (file.has(part)) file.tree(part, 'externalLink', '外部链接', 'external link');
    const target = file.relationships(part).find(({ external }) => external)?.target;
    return [{ index: i + 1, part, target }];
  });
}
