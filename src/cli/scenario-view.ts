import { formatValue, type Evaluation } from '../analysis';
import type { Scenario, ScenarioOutcome } from '../analysis/scenarios';
import { formatMoney, t } from '../i18n';
import type { Problem } from '../xlsx/project';
import { arrow, finding, section, type DiffView } from './diff-page';
import { rowLines } from './diff-rows-view';
import { policyLines } from './diff-rules-view';
import { inputs } from './diff-value';
import { grid } from './grid';
import type { Session } from './session';

/** A scenario that does not fit the project, and why. */
export interface Skipped {
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
}

/** The base, what became of it under each scenario, and what was passed over. */
export interface Found {
  readonly file: string;
  readonly base: Evaluation;
  readonly outcomes: readonly ScenarioOutcome[];
  readonly skipped: readonly Skipped[];
}

/** Unit of amounts, and entries shown of each list. */
type Asked = Pick<DiffView, 'unit' | 'limit'>;

export const PHASES = ['construction', 'operation', 'overall'] as const;
const SIGNS = { green: '✓', amber: '!', red: '✗' } as const;

const READABLE = 100;
/** Scenarios beside the base in one block of figures. */
const BESIDE = 3;

const start = { align: 'start' } as const;
const end = { align: 'end' } as const;

const pageOf = (session: Session, asked: Asked): DiffView => ({
  ...session,
  ...asked,
  width: Math.min(session.io.columns ?? READABLE, READABLE),
});

/** What may be asked: ids, names and sources. */
export function scenarioListText(known: readonly Scenario[], file: string, session: Session): string {
  const { lang, paint } = session;
  const view = pageOf(session, { unit: 'auto', limit: known.length });
  const lines = known.flatMap(({ id, label, source }) =>
    finding('·', `${id}  ${label[lang]}`, '', view).concat(
      finding(' ', source?.[lang] ?? t(lang, 'scenario.own'), '', view).map((line) => paint.dim(line)),
    ),
  );
  const hint = t(lang, 'scenario.hint', { file, name: known[0]?.id ?? '' });
  return [paint.bold(t(lang, 'scenario.known', { count: known.length })), ...lines, '', hint, ''].join('\n');
}

/** Verdicts of all side by side, key figures beside the base, then each scenario: what it changes and which rows move most. */
export function scenariosText(found: Found, asked: Asked, session: Session): string {
  const { lang, paint } = session;
  const { base, outcomes, skipped } = found;
  const view = pageOf(session, asked);
  return [
    `${paint.bold(t(lang, 'scenario.title'))}  ${base.summary.name}`,
    '',
    ...verdictLines(found, view),
    ...blocks(outcomes).flatMap((block) => ['', ...figureLines(base, block, view)]),
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, view)),
    ...section(
      t(lang, 'scenario.skipped', { count: skipped.length }),
      skipped,
      ({ scenario, problems }) =>
        problems.flatMap(({ path, message }) =>
          finding('·', `${scenario.label[lang]}${t(lang, 'colon')}${message}`, path, view),
        ),
      { ...view, limit: skipped.length },
    ),
    '',
  ].join('\n');
}

const blocks = (outcomes: readonly ScenarioOutcome[]): (readonly ScenarioOutcome[])[] =>
  Array.from({ length: Math.ceil(outcomes.length / BESIDE) }, (_, at) =>
    outcomes.slice(at * BESIDE, (at + 1) * BESIDE),
  );

function verdictLines({ base, outcomes }: Found, view: DiffView): string[] {
  const { lang, paint, unit } = view;
  const ink = { green: paint.green, amber: paint.yellow, red: paint.red };
  const line = (name: string, { verdict }: Evaluation): string[] => [
    name,
    ...PHASES.map((phase) => {
      const { colour, gap } = verdict[phase];
      const said = ink[colour](`${SIGNS[colour]} ${t(lang, `colour.${colour}`)}`);
      return gap.isZero() ? said : `${said} ${formatMoney(gap, { unit, lang })}`;
    }),
  ];
  const [head = '', ...lines] = grid(
    [
      [t(lang, 'scenario.gap'), ...PHASES.map((phase) => t(lang, `verdict.${phase}`))],
      line(t(lang, 'scenario.base'), base),
      ...outcomes.map(({ scenario, evaluation }) => line(scenario.label[lang], evaluation)),
    ],
    [start, start, start, start],
  );
  return [paint.bold(head), ...lines];
}

function figureLines(base: Evaluation, block: readonly ScenarioOutcome[], view: DiffView): string[] {
  const { lang, paint } = view;
  const rows = base.figures.map(({ id, label, unit, value }) => [
    label[lang],
    formatValue(value, unit, view),
    ...block.map(({ evaluation }) => {
      const found = evaluation.figures.find((each) => each.id === id);
      return formatValue(found?.value ?? null, unit, view);
    }),
  ]);
  const head = [
    t(lang, 'diff.figures'),
    t(lang, 'scenario.base'),
    ...block.map(({ scenario }) => scenario.label[lang]),
  ];
  const [first = '', ...lines] = grid([head, ...rows], [start, ...head.slice(1).map(() => end)]);
  return [paint.bold(first), ...lines];
}

function outcomeLines({ scenario, comparison }: ScenarioOutcome, view: DiffView): string[] {
  const { lang, paint } = view;
  const { rows } = comparison;
  return [
    '',
    paint.bold(`— ${scenario.label[lang]}`),
    paint.dim(
      `  ${t(lang, 'scenario.source')}${t(lang, 'colon')}${scenario.source?.[lang] ?? t(lang, 'scenario.own')}`,
    ),
    ...section(
      t(lang, 'scenario.inputs', { count: comparison.inputs.length }),
      comparison.inputs,
      ({ path, lines, label, before, after }) => {
        const name = [...lines, ...(label === null ? [] : [label[lang]])].join(t(lang, 'separator')) || path;
        return finding(
          '~',
          `${name}${t(lang, 'colon')}${arrow(inputs(path, before, after, view))}`,
          path,
          view,
        );
      },
      view,
    ),
    ...policyLines(comparison.policy, view),
    ...(rows.moved.length === 0 && rows.only.length === 0
      ? ['', `  ${t(lang, 'scenario.noRows')}`]
      : rowLines(rows, view)),
  ];
}
