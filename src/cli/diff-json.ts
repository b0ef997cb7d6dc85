import { machineNumber, verdictJson, type Comparison } from '../analysis';
import type { Decimal } from '../finance/decimal';
import { machineAmount, type Language } from '../i18n';
import type { Label } from '../rows';
import { SCHEMA_VERSION } from './refusal';

/** The two files as the user named them. */
export interface Files {
  readonly before: string;
  readonly after: string;
}

/** `diff --json`, as docs/schema/diff.schema.json says: amounts in yuan with two decimals, everything listed. */
export function diffJson(comparison: Comparison, files: Files, lang: Language): object {
  const said = (label: Label | null): string | null => label?.[lang] ?? null;
  const { before, after, isSame, inputs, households, policy, verdicts, figures, checks, rows } = comparison;
  return {
    schemaVersion: SCHEMA_VERSION,
    before: { file: files.before, ...before },
    after: { file: files.after, ...after },
    isSame,
    verdicts: Object.fromEntries(
      Object.entries(verdicts).map(([phase, each]) => [
        phase,
        {
          differs: each.differs,
          before: verdictJson(each.before, lang),
          after: verdictJson(each.after, lang),
        },
      ]),
    ),
    figures: figures.map((each) => ({
      id: each.id,
      label: each.label[lang],
      row: each.row,
      unit: each.unit,
      before: machineNumber(each.before, each.unit),
      after: machineNumber(each.after, each.unit),
      change: machineNumber(each.change, each.unit),
      differs: each.differs,
    })),
    inputs: inputs.map((each) => ({ ...each, label: said(each.label) })),
    households: {
      before: totals(households.before),
      after: totals(households.after),
      added: households.added,
      removed: households.removed,
      changed: households.changed.map(({ id, fields }) => ({
        id,
        fields: fields.map((each) => ({ ...each, label: said(each.label) })),
      })),
    },
    policy: {
      packs: policy.packs,
      overrides: policy.overrides.map((each) => ({ ...each, label: said(each.label) })),
      values: policy.values.map((each) => ({
        id: each.id,
        label: each.label[lang],
        unit: each.unit,
        before: inForce(each.before, lang),
        after: inForce(each.after, lang),
      })),
    },
    checks: checks.map(({ id, label, before: was, after: is }) => ({
      id,
      label: label[lang],
      severity: (is ?? was)?.severity ?? null,
      before: result(was),
      after: result(is),
    })),
    rows: {
      by: rows.by,
      moved: rows.moved.map(({ row, label, section, at, alike, share, totalChange, ...amounts }) => ({
        row,
        label: label[lang],
        section: section[lang],
        at,
        before: machineAmount(amounts.before),
        after: machineAmount(amounts.after),
        change: machineAmount(amounts.change),
        share: machineNumber(share, ''),
        totalChange: machineNumber(totalChange, 'yuan'),
        alike,
      })),
      only: rows.only.map((each) => ({ ...each, label: each.label[lang] })),
    },
  };
}

const totals = ({ areaM2, ...counts }: Comparison['households']['before']): object => ({
  ...counts,
  areaM2: machineNumber(areaM2, 'm2'),
});

type ValueInForce = Comparison['policy']['values'][number]['before'];

const exact = (value: Decimal | null): string | null => value?.toFixed() ?? null;

const inForce = (value: ValueInForce, lang: Language): object | null =>
  value === null ? null : { ...value, value: exact(value.value), clause: value.clause[lang] };

const result = (finding: Comparison['checks'][number]['before']): object | null =>
  finding === null
    ? null
    : {
        status: finding.status,
        row: finding.row,
        period: finding.period,
        value: machineNumber(finding.value, finding.unit),
        limit: machineNumber(finding.limit, finding.unit),
      };
