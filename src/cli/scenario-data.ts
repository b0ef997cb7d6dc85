import { machineNumber, verdictJson, type Evaluation } from '../analysis';
import type { Scenario } from '../analysis/scenarios';
import type { Decimal } from '../finance/decimal';
import { machineAmount, t, unitInWords, type Language, type MoneyUnit } from '../i18n';
import { diffJson } from './diff-json';
import { csv } from './grid';
import { SCHEMA_VERSION } from './refusal';
import { PHASES, type Found } from './scenario-view';

const described = ({ id, label, origin, source }: Scenario, lang: Language) => ({
  id,
  label: label[lang],
  origin,
  source: source?.[lang] ?? null,
});

/** The scenarios of a project, for programs. */
export const scenarioListJson = (known: readonly Scenario[], lang: Language): object => ({
  schemaVersion: SCHEMA_VERSION,
  scenarios: known.map((each) => described(each, lang)),
});

/** Base and scenarios, for programs: amounts in yuan; each comparison as `diff --json` prints it. */
export const scenariosJson = ({ file, base, outcomes, skipped }: Found, lang: Language): object => ({
  schemaVersion: SCHEMA_VERSION,
  file,
  base: {
    project: base.summary,
    verdict: Object.fromEntries(PHASES.map((phase) => [phase, verdictJson(base.verdict[phase], lang)])),
    figures: Object.fromEntries(base.figures.map(({ id, value, unit }) => [id, machineNumber(value, unit)])),
  },
  scenarios: outcomes.map(({ scenario, comparison }) => ({
    ...described(scenario, lang),
    comparison: diffJson(comparison, { before: file, after: scenario.id }, lang),
  })),
  skipped: skipped.map(({ scenario, problems }) => ({ ...described(scenario, lang), problems })),
});

/** Side by side: a line per verdict, gap and key figure, a column for the base and for each scenario. */
export function scenariosCsv({ base, outcomes }: Found, unit: MoneyUnit, lang: Language): string {
  const all = [base, ...outcomes.map(({ evaluation }) => evaluation)];
  const head = [
    t(lang, 'scenario.item'),
    t(lang, 'cli.table.unit'),
    t(lang, 'scenario.base'),
    ...outcomes.map(({ scenario }) => scenario.label[lang]),
  ];
  const verdicts = PHASES.flatMap((phase) => {
    const name = t(lang, `verdict.${phase}`);
    return [
      [
        `${name} ${t(lang, 'scenario.colour')}`,
        '',
        ...all.map((each) => t(lang, `colour.${each.verdict[phase].colour}`)),
      ],
      [
        `${name} ${t(lang, 'scenario.gap')}`,
        t(lang, `unit.${unit}`),
        ...all.map((each) => amount(each.verdict[phase].gap, unit)),
      ],
    ];
  });
  const figures = base.figures.map(({ id, label, unit: own }) => [
    label[lang],
    own === 'yuan' ? t(lang, `unit.${unit}`) : unitInWords(own, lang),
    ...all.map((each) => figure(each, id, unit)),
  ]);
  return csv([head, ...verdicts, ...figures]);
}

/** Plain digits; a larger unit keeps the cents behind the point. */
function amount(yuan: Decimal, unit: MoneyUnit): string {
  if (unit === 'yuan') return machineAmount(yuan);
  return unit === 'wan' ? yuan.div(1e4).toFixed(6) : yuan.div(1e8).toFixed(10);
}

function figure({ figures }: Evaluation, id: string, unit: MoneyUnit): string {
  const found = figures.find((each) => each.id === id);
  if (found === undefined || found.value === null) return '';
  return found.unit === 'yuan' ? amount(found.value, unit) : (machineNumber(found.value, found.unit) ?? '');
}
