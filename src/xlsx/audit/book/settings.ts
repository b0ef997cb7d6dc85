import type { WorkbookPlan } from '../../../workbook/plan';
import { PROPERTY } from '../../../workbook/product';
import type { WorkbookFile } from '../../read/workbook-file';
import { longestRising } from '../align/lines';
import type { Alignment } from '../align/sheets';
import { Formulas } from '../compare/formulas';
import { type Draft, finding, VIEW } from '../finding';
import type { AuditKind, Severity } from '../report';

/** Parts through which a workbook shows or runs what is not in its cells. */
const FOREIGN =
  /connections|queryTables?|embeddings|activeX|ctrlProps|customUI|webextensions?|externalLinks|model\/item|dialogsheets/i;

/** What reaches in from outside the workbook. */
export function fromOutside({ externalLinks, macros, otherParts }: WorkbookFile): Draft[] {
  return [
    ...externalLinks.map(({ target, part }) => finding('error', 'externalLink', { found: target ?? part })),
    ...macros.map((part) => finding('error', 'macro', { found: part })),
    ...otherParts
      .filter((part) => FOREIGN.test(part))
      .map((part) => finding('warning', 'foreignPart', { found: part })),
  ];
}

/** How the workbook is set to compute. */
export function calculation({
  calculation: { iterate, fullPrecision, mode },
  date1904,
}: WorkbookFile): Draft[] {
  const settings: [boolean, Severity, AuditKind, string][] = [
    [iterate, 'warning', 'iteration', ''],
    [!fullPrecision, 'error', 'precisionAsDisplayed', ''],
    [mode === 'manual', 'warning', 'manualCalculation', mode],
    [date1904, 'error', 'dateSystem', '1904'],
  ];
  return settings.flatMap(([isSo, severity, kind, found]) =>
    isSo ? [finding(severity, kind, { found })] : [],
  );
}

/** Names that our formulas or readers rely on. */
export function names(plan: WorkbookPlan, file: WorkbookFile, { inFile, pairs }: Alignment): Draft[] {
  const formulas = new Formulas();
  const [first] = pairs;
  if (first === undefined) return [];
  return [...plan.names].flatMap(([name, reference]): Draft[] => {
    const same = file.names.filter((each) => each.name.toUpperCase() === name.toUpperCase());
    const own = same.find(({ sheet }) => sheet === undefined);
    const expected = inFile(reference, first);
    // A sheet's own name goes before the workbook's on that sheet.
    const shadow = same.find(({ sheet }) => sheet !== undefined);
    if (own === undefined) return [finding('warning', 'missingName', { expected: `${name} = ${expected}` })];
    const other = formulas.same(expected, own.formula, '', { row: 0, column: 0 }) ? shadow : own;
    if (other === undefined) return [];
    const where = other.sheet === undefined ? {} : { sheet: other.sheet };
    return [
      finding('error', 'redirectedName', {
        ...where,
        expected: `${name} = ${expected}`,
        found: other.formula,
      }),
    ];
  });
}

const DIGESTS: readonly [key: string, kind: AuditKind, severity: Severity][] = [
  [PROPERTY.version, 'otherVersion', 'remark'],
  [PROPERTY.inputDigest, 'inputDigest', 'remark'],
  [PROPERTY.formulaDigest, 'formulaDigest', 'error'],
];

/** What the workbook says of itself in its properties, held against what it is. */
export function digests(plan: WorkbookPlan, file: WorkbookFile): Draft[] {
  return DIGESTS.flatMap(([key, kind, severity]): Draft[] => {
    const [expected, found] = [plan.properties.custom.get(key), file.properties.custom.get(key)];
    if (expected === undefined || expected === found) return [];
    return [finding(found === undefined ? 'warning' : severity, kind, { expected, found: found ?? '' })];
  });
}

/** Our sheets that are missing, renamed or moved, and sheets of the user's own. */
export function sheets(file: WorkbookFile, { pairs, missing, extra }: Alignment): Draft[] {
  const order = new Map(file.sheets.map(({ name }, at) => [name, at]));
  const tabs = pairs.map(({ file: { name } }, at): [number, number] => [at, order.get(name) ?? -1]);
  const inOrder = new Set(longestRising(tabs).map(([at]) => at));
  const moved = pairs.filter((_, at) => !inOrder.has(at));
  return [
    ...missing.map(({ name }) => finding('error', 'missingSheet', { sheet: name, expected: name })),
    ...pairs
      .filter(({ plan, file: { name } }) => plan.name.toUpperCase() !== name.toUpperCase())
      .map(({ plan, file: { name } }) =>
        finding('warning', 'renamedSheet', { sheet: name, expected: plan.name, found: name, concerns: VIEW }),
      ),
    ...moved.map(({ file: { name } }) => finding('remark', 'movedSheet', { sheet: name, concerns: VIEW })),
    ...extra.map(({ name }) => finding('remark', 'extraSheet', { sheet: name, found: name, concerns: VIEW })),
    ...pairs
      .filter(({ plan, file: { protection } }) => plan.isProtected === true && protection === undefined)
      .map(({ file: { name } }) => finding('remark', 'unprotected', { sheet: name, concerns: VIEW })),
  ];
}
