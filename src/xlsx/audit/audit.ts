import { t } from '../../i18n';
import type { Label } from '../../rows';
import type { Sheet } from '../../workbook/plan';
import type { WorkbookFile } from '../read/workbook-file';
import { type Alignment, alignSheets } from './align/sheets';
import { conditionalFormats, looks } from './book/looks';
import { calculation, digests, fromOutside, names, sheets } from './book/settings';
import { hiddenParts } from './book/visibility';
import { compareCells, isFree } from './compare/cells';
import { Feeding } from './compare/causes';
import { type Draft, finding, VIEW } from './finding';
import { cellFindings, valueFindings } from './gather';
import { lineFindings } from './line-findings';
import { asBuilt, isBuiltForOthers } from './outdated';
import type { AuditFinding, AuditReport, Rebuilt, Severity, Trust } from './report';
import { coloursOf, inWords, isShownAsOurs, shownColours, verdictCells } from './shown';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, remark: 2 };

/**
 * Holds a workbook as it stands in its file against the one we would write from its own inputs: every formula,
 * every stored value, and whatever hides, bends or reaches in from outside.
 *
 * Formulas are compared in R1C1 by what they compute, not by how a program spells them. Numbers are the same
 * within 1e-9 relative, 1e-6 yuan, or 1e-13 of the largest number that a cancelling sum is made of. Lines and
 * sheets that were put in, taken out or moved are named once, and everything else is compared as moved with them.
 *
 * Pure: data in, data out; nothing is thrown for what the file holds.
 */
export function auditWorkbook(file: WorkbookFile, rebuilt: Rebuilt): AuditReport {
  const { plan, verdict, overridesWithoutReason = [], outdatedStamps = [] } = rebuilt;
  const alignment = alignSheets(plan, file);
  const comparison = compareCells(plan, alignment);
  const own = digests(plan, file);
  const isOthers = isBuiltForOthers(plan, file);
  const marks = isOthers ? comparison.marks.map(asBuilt) : comparison.marks;
  const inputsChanged = own.some(({ kind }) => kind === 'inputDigest');
  const values = valueFindings(comparison, alignment, inputsChanged);
  const computed = [...lineFindings(alignment, isOthers), ...cellFindings(marks), ...values.findings];
  // The rules of a list are as long as the list.
  const noted = new Set(computed.filter(({ kind }) => kind === 'outdatedNote').map(({ sheet }) => sheet));
  const drafts = [
    ...sheets(file, alignment),
    ...(isOutgrown(computed, alignment) ? outgrown(computed, alignment) : computed),
    ...outdatedStamps
      .filter(({ sheet }) => !computed.some((each) => each.kind === 'staleStamp' && each.sheet === sheet))
      .map(({ sheet, cell }) => finding('remark', 'staleStamp', { sheet, cells: cell, concerns: VIEW })),
    ...hiddenParts(alignment),
    ...looks(plan, file, alignment),
    ...(file.isOpen === true ? [] : conditionalFormats(alignment).filter(({ sheet }) => !noted.has(sheet))),
    ...names(plan, file, alignment),
    ...fromOutside(file),
    ...calculation(file),
    ...own,
    ...overridesWithoutReason.map(({ id, sheet, cell }) =>
      finding('error', 'policyReason', { sheet, cells: cell, found: id }),
    ),
  ];
  const cells = verdictCells(plan);
  const shown = shownColours(cells, alignment.pairs);
  const effectOf = effects(rebuilt, shown, cells);
  const findings = ordered(drafts, alignment).map(({ concerns, ...rest }): AuditFinding => ({
    ...rest,
    effect: effectOf(concerns),
  }));
  return {
    trust: trustOf(findings),
    verdict,
    shown,
    shownInWords: inWords(shown),
    isShownAsOurs: isShownAsOurs(shown, verdict),
    findings,
    compared: {
      sheets: alignment.pairs.length,
      cells: comparison.cells,
      formulas: comparison.formulas,
      differing: values.differing,
    },
  };
}

const typeOf = ({ sheet }: Draft, { pairs }: Alignment): Sheet | undefined =>
  pairs.find(({ file }) => file.name === sheet)?.plan;

/** What names the inputs that decide rows differs from ours, and so does more: the formulas are of other inputs. */
function isOutgrown(computed: readonly Draft[], alignment: Alignment): boolean {
  const ids = new Set(computed.map((each) => typeOf(each, alignment)?.id));
  return ids.has('structure') && ids.size > 1;
}

/** One finding for all that follows from rows of other inputs. */
function outgrown(computed: readonly Draft[], alignment: Alignment): Draft[] {
  const isListed = (each: Draft): boolean => {
    const sheet = typeOf(each, alignment);
    return sheet !== undefined && isFree(sheet);
  };
  const rest = computed.filter((each) => !isListed(each));
  const sheet = alignment.pairs.find(({ plan }) => plan.id === 'structure')?.file.name;
  const count = rest.reduce((sum, each) => sum + each.count, 0);
  return [
    finding('error', 'structure', { ...(sheet === undefined ? {} : { sheet }), count }),
    ...computed.filter(isListed),
  ];
}

function trustOf(findings: readonly AuditFinding[]): Trust {
  if (findings.some(({ severity }) => severity === 'error')) return 'notTrusted';
  return findings.length > 0 ? 'trustedWithRemarks' : 'trusted';
}

/** The worst first; of one severity those of the whole workbook, then sheet by sheet. */
function ordered(drafts: readonly Draft[], { pairs }: Alignment): Draft[] {
  const place = new Map(pairs.map(({ file: { name } }, at) => [name, at]));
  const at = ({ sheet }: Draft): number => (sheet === null ? -1 : (place.get(sheet) ?? place.size));
  return [...drafts].sort((a, b) => RANK[a.severity] - RANK[b.severity] || at(a) - at(b));
}

/** What a finding does to the verdict: whether any verdict is computed from it, and whether the file shows ours. */
function effects(
  { plan, verdict }: Rebuilt,
  shown: AuditReport['shown'],
  cells: ReturnType<typeof verdictCells>,
): (concerns: Draft['concerns']) => Label {
  const isOurs = isShownAsOurs(shown, verdict);
  const [theirs, ours] = [inWords(shown), inWords(coloursOf(verdict))];
  const say = (key: 'verdict' | 'whole'): Label => {
    const text = (lang: 'zh' | 'en'): string =>
      isOurs
        ? t(lang, `audit.effect.${key}Same`, { ours: ours[lang] })
        : t(lang, `audit.effect.${key}Other`, { shown: theirs[lang], ours: ours[lang] });
    return { zh: text('zh'), en: text('en') };
  };
  const plain = (key: 'none' | 'view'): Label => ({
    zh: t('zh', `audit.effect.${key}`),
    en: t('en', `audit.effect.${key}`),
  });
  let feeding: Feeding | undefined;
  return (concerns) => {
    if (concerns.kind === 'view') return plain('view');
    if (concerns.kind === 'whole') return say('whole');
    feeding ??= new Feeding(plan, cells.values());
    const known = feeding;
    return concerns.cells.some((cell) => known.has(cell.sheet, cell)) ? say('verdict') : plain('none');
  };
}
