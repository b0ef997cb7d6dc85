import type { VerdictPhase } from '../../../model';
import type { RiskPlan } from '../plan';
import type { FigureName } from '../run/figures';
import type { RiskVariable } from '../variables/variable';
import type { Columns } from './columns';
import { histogramOf, spreadOf, type Bin, type Spread } from './distribution';
import { driversAmong, type Driver } from './drivers';
import { probabilityOf, type Probability } from './probability';
import { registerOf, type Register } from './register';

export const PHASES = ['construction', 'operation', 'overall'] as const satisfies readonly VerdictPhase[];

/** What the draws say of a phase. */
export interface PhaseOutcome {
  /** Its cash is never short on received and committed money, and its light is not red. */
  readonly balances: Probability;
  readonly green: Probability;
  readonly amber: Probability;
  readonly red: Probability;
  /** Shortfall, 0 where there is none; yuan. */
  readonly gap: Spread | null;
  /** Lowest cash of the phase, of the whole life its surplus: below 0 it is the gap; yuan. */
  readonly lowestCash: Spread | null;
  readonly histogram: readonly Bin[];
  /** What drives the lowest cash: one for each variable, in their order. */
  readonly drivers: readonly Driver[];
}

/** Closing cash of a year over all draws; yuan. */
export interface FanYear {
  readonly year: number;
  readonly cash: Spread | null;
}

/** The probabilities after so many draws. */
export interface Checkpoint {
  readonly draws: number;
  readonly construction: Probability;
  readonly operation: Probability;
  readonly both: Probability;
}

export interface VariableOutcome {
  readonly variable: RiskVariable;
  /** Inputs that it moves. */
  readonly paths: readonly string[];
  readonly drawn: Spread | null;
  readonly isStructural: boolean;
}

export interface RiskOutcome {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: RiskPlan['sampling'];
  /** Draws in which the model has a value: almost always all. */
  readonly valid: number;
  readonly phases: Readonly<Record<VerdictPhase, PhaseOutcome>>;
  /** Construction and operation balance in the same draw. */
  readonly both: Probability;
  readonly peakFundingNeed: Spread | null;
  /** Lowest DSCR; null where no draw has debt to serve. */
  readonly lowestDscr: Spread | null;
  readonly fan: readonly FanYear[];
  readonly variables: readonly VariableOutcome[];
  readonly convergence: readonly Checkpoint[];
  readonly register: Register;
  /** The largest change that the stated correlations needed to be possible together; 0 where none did. */
  readonly correlationChange: number;
}

/** Half a cent is nothing, as in the verdict. */
const NOTHING = 0.005;
const RED = 2;
const CHECKPOINTS = 20;

const figureOf = (phase: VerdictPhase, what: 'Gap' | 'Colour' | 'Told'): FigureName => `${phase}${what}`;

/** Whether a phase balances in a draw; undefined where the draw has no value. */
const balancesIn = (columns: Columns, phase: VerdictPhase): ((draw: number) => boolean) => {
  const gap = columns.of(figureOf(phase, 'Gap'));
  const colour = columns.of(figureOf(phase, 'Colour'));
  return (draw) => (gap[draw] ?? NaN) < NOTHING && colour[draw] !== RED;
};

const isValidIn = (columns: Columns): ((draw: number) => boolean) => {
  const colours = PHASES.map((phase) => columns.of(figureOf(phase, 'Colour')));
  return (draw) => colours.every((colour) => !Number.isNaN(colour[draw] ?? NaN));
};

/** The probabilities among the first draws of a run that have come. */
export const checkpoint = (columns: Columns, upTo: number): Checkpoint => {
  const isValid = isValidIn(columns);
  const [construction, operation] = [balancesIn(columns, 'construction'), balancesIn(columns, 'operation')];
  const times = { draws: 0, construction: 0, operation: 0, both: 0 };
  for (let draw = 0; draw < upTo; draw += 1) {
    if (!isValid(draw)) continue;
    const [one, other] = [construction(draw), operation(draw)];
    times.draws += 1;
    times.construction += one ? 1 : 0;
    times.operation += other ? 1 : 0;
    times.both += one && other ? 1 : 0;
  }
  const of = (count: number): Probability => probabilityOf(count, times.draws);
  return {
    draws: times.draws,
    construction: of(times.construction),
    operation: of(times.operation),
    both: of(times.both),
  };
};

type DriversOf = ReturnType<typeof driversAmong>;

const phaseOutcome = (
  columns: Columns,
  phase: VerdictPhase,
  valid: Uint32Array,
  driversOf: DriversOf,
): PhaseOutcome => {
  const colour = columns.of(figureOf(phase, 'Colour'));
  const told = columns.of(figureOf(phase, 'Told'));
  const balances = balancesIn(columns, phase);
  const share = (isSo: (draw: number) => boolean): Probability =>
    probabilityOf(valid.filter(isSo).length, valid.length);
  return {
    balances: share(balances),
    green: share((draw) => colour[draw] === 0),
    amber: share((draw) => colour[draw] === 1),
    red: share((draw) => colour[draw] === RED),
    gap: spreadOf(columns.of(figureOf(phase, 'Gap'))),
    lowestCash: spreadOf(told),
    histogram: histogramOf(told),
    drivers: driversOf(told),
  };
};

const registerFrom = (
  { project, variables, investment }: RiskPlan,
  columns: Columns,
  driversOf: DriversOf,
): Register => {
  const inConstruction = columns.of('constructionGap');
  const inOperation = columns.of('operationGap');
  const gap = inConstruction.map((amount, draw) => amount + (inOperation[draw] ?? NaN));
  const [construction, operation] = [balancesIn(columns, 'construction'), balancesIn(columns, 'operation')];
  const isShort = Uint8Array.from(gap, (_, draw) => (construction(draw) && operation(draw) ? 0 : 1));
  const drivers = driversOf(gap);
  return registerOf(
    project,
    variables.map(({ variable, draws }, at) => ({
      variable,
      draws,
      isWorseHigh: (drivers[at]?.rankCorrelation ?? 0) > 0,
    })),
    { gap, isShort, investment },
  );
};

/** Everything that a run's draws say; the same for the same plan, whoever computed them. */
export const outcomeOf = (plan: RiskPlan, columns: Columns): RiskOutcome => {
  const { draws, seed, sampling, variables, structural, years, correlationChange } = plan;
  const valid = Uint32Array.from({ length: draws }, (_, draw) => draw).filter(isValidIn(columns));
  const driversOf = driversAmong(variables.map(({ draws: drawn }) => drawn));
  const phase = (name: VerdictPhase): PhaseOutcome => phaseOutcome(columns, name, valid, driversOf);
  const last = checkpoint(columns, draws);
  const steps = Math.min(CHECKPOINTS, draws);
  return {
    draws,
    seed,
    sampling,
    valid: valid.length,
    phases: { construction: phase('construction'), operation: phase('operation'), overall: phase('overall') },
    both: last.both,
    peakFundingNeed: spreadOf(columns.of('peakFundingNeed')),
    lowestDscr: spreadOf(columns.of('lowestDscr')),
    fan: years.map((year, at) => ({ year, cash: spreadOf(columns.year(at)) })),
    variables: variables.map((drawn) => ({
      variable: drawn.variable,
      paths: drawn.inputs.map(({ path }) => path),
      drawn: spreadOf(drawn.draws),
      isStructural: structural.includes(drawn),
    })),
    convergence: Array.from({ length: steps }, (_, step) =>
      checkpoint(columns, Math.round((draws * (step + 1)) / steps)),
    ),
    register: registerFrom(plan, columns, driversOf),
    correlationChange,
  };
};
