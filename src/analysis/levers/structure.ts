import type { Decimal } from '../../finance/decimal';
import { choiceWord } from '../../i18n';
import { ModelError } from '../../model';
import { ProjectError, type Project } from '../../project';
import type { Label } from '../../rows';
import { read } from '../evaluate';
import type { Readings } from '../readings';
import { applyScenario, ScenarioError, type Change } from '../scenarios';
import {
  badnessOf,
  exactLights,
  gapOf,
  leversOf,
  meets,
  trialsOf,
  type Lever,
  type Lights,
  type SolveTarget,
} from '../solve';

/** Another order of the same things: what changes, in words and as changes of the project, and the lights then. */
export interface Arrangement {
  readonly label: Label;
  readonly changes: readonly Change[];
  readonly lights: Lights;
  readonly meets: boolean;
}

/** Orders that were tried, best first, and how many there are: where fewer were tried than there are, a better one may exist. */
export interface Structural {
  readonly id: 'parcelSequence' | 'drawOrder';
  readonly label: Label;
  readonly arrangements: readonly Arrangement[];
  readonly tried: number;
  readonly possible: number;
}

/** Orders of parcels are tried in lanes; each order of draws is a model of its own and takes as long as opening the project. */
const MOST_SEQUENCES = 120;
const MOST_DRAW_ORDERS = 6;

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Orders of 0 … n-1, none twice; where they are too many, only those that exchange two. */
const ordersOf = (n: number): number[][] => {
  const all = Array.from({ length: n }, (_, at) => at);
  if (factorial(n) <= MOST_SEQUENCES) return permutations(all);
  const swaps = all.flatMap((one) => all.slice(one + 1).map((other) => exchanged(all, one, other)));
  return [all, ...swaps.slice(0, MOST_SEQUENCES - 1)];
};

const permutations = (items: readonly number[]): number[][] =>
  items.length <= 1
    ? [[...items]]
    : items.flatMap((item) =>
        permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]),
      );

const exchanged = (items: readonly number[], one: number, other: number): number[] =>
  items.map((item, at) => (at === one ? (items[other] ?? item) : at === other ? (items[one] ?? item) : item));

const sorted = (arrangements: readonly Arrangement[], target: SolveTarget): Arrangement[] =>
  [...arrangements].sort(
    (one, other) =>
      Number(other.meets) - Number(one.meets) ||
      gapOf(target, one.lights).comparedTo(gapOf(target, other.lights)) ||
      badnessOf(target, one.lights) - badnessOf(target, other.lights),
  );

/** The months in which land is sold, given to the parcels in every other order. */
const parcelSequences = (readings: Readings, target: SolveTarget): Structural[] => {
  const levers = leversOf(readings).filter(({ id }) => /^landMonth(:|$)/.test(id));
  const months = levers.map(({ from }) => from);
  if (new Set(months.map(String)).size < 2) return [];
  const orders = ordersOf(levers.length).filter((order) =>
    order.some((from, at) => !(months[from] ?? months[at])?.eq(months[at] ?? Number.NaN)),
  );
  const settingsOf = (order: readonly number[]) =>
    levers.map((lever, at): readonly [Lever, Decimal] => [lever, months[order[at] ?? at] ?? lever.from]);
  const trials = trialsOf(readings, levers).run(orders.map(settingsOf));
  const arrangements = trials.flatMap(({ lights }, at): Arrangement[] => {
    const settings = settingsOf(orders[at] ?? []);
    if (lights === null) return [];
    return [
      {
        label: sequenceLabel(settings),
        changes: settings.flatMap(([lever, month]) => (month.eq(lever.from) ? [] : lever.changesAt(month))),
        lights,
        meets: meets(target, lights),
      },
    ];
  });
  return [
    {
      id: 'parcelSequence',
      label: { zh: '地块出让顺序', en: 'Sequence of parcels' },
      arrangements: sorted(arrangements, target),
      tried: orders.length,
      possible: factorial(levers.length) - 1,
    },
  ];
};

const after = (text: string): string => text.replace(/^.*?(：|: )/, '');

/** Parcels in the order of their new months. */
const sequenceLabel = (settings: readonly (readonly [Lever, Decimal])[]): Label => {
  const inOrder = [...settings].sort(([, one], [, other]) => one.comparedTo(other)).map(([lever]) => lever);
  return {
    zh: inOrder.map(({ label }) => after(label.zh)).join(' → '),
    en: inOrder.map(({ label }) => after(label.en)).join(' → '),
  };
};

/** Orders in which as-needed money is drawn: equity and debt, and facilities among themselves. */
const drawOrdersOf = ({ funding, facilities, equity }: Project): { label: Label; changes: Change[] }[] => {
  const drawn = facilities.flatMap((facility, index) =>
    facility.drawRule === 'asNeeded' ? [{ facility, index }] : [],
  );
  const calls = equity.lines.some(({ drawRule }) => drawRule === 'asNeeded');
  const modes = (['sequence', 'equityFirst', 'pariPassu'] as const).filter(
    (mode) =>
      mode === funding.drawOrder ||
      (calls && drawn.length > 0 && (mode !== 'pariPassu' || funding.equityShare !== undefined)),
  );
  const priorities = drawn.map(({ facility }) => facility.priority).sort((one, other) => one - other);
  const orders = new Set(priorities).size < 2 ? [drawn.map((_, at) => at)] : ordersOf(drawn.length);
  return modes.flatMap((mode) =>
    orders.flatMap((order) => {
      const inTurn = order.map((at) => drawn[at]).filter((each) => each !== undefined);
      const moved = inTurn.filter(({ facility }, at) => facility.priority !== priorities[at]);
      if (orders.length > 1 ? moved.length === 0 && mode === funding.drawOrder : mode === funding.drawOrder)
        return [];
      const word = choiceWord('funding.drawOrder', mode) ?? { zh: mode, en: mode };
      const names = orders.length > 1 ? inTurn.map(({ facility }) => facility.name).join(' → ') : '';
      return [
        {
          label: {
            zh: [word.zh, names].filter(Boolean).join('：'),
            en: [word.en, names].filter(Boolean).join(': '),
          },
          changes: [
            ...(mode === funding.drawOrder
              ? []
              : [{ kind: 'set' as const, path: 'funding.drawOrder', value: mode }]),
            ...inTurn.flatMap(({ facility, index }, at): Change[] => {
              const priority = priorities[at] ?? facility.priority;
              return priority === facility.priority
                ? []
                : [{ kind: 'set', path: `facilities[${index}].priority`, value: priority }];
            }),
          ],
        },
      ];
    }),
  );
};

/** Each order is a model of its own; one that the model refuses (a loop, a missing figure) is passed over. */
const drawOrders = (readings: Readings, target: SolveTarget): Structural[] => {
  const orders = drawOrdersOf(readings.project);
  if (orders.length === 0) return [];
  const tried = orders.slice(0, MOST_DRAW_ORDERS);
  const arrangements = tried.flatMap(({ label, changes }): Arrangement[] => {
    const lights = lightsWith(readings.project, label, changes);
    return lights === null ? [] : [{ label, changes, lights, meets: meets(target, lights) }];
  });
  return [
    {
      id: 'drawOrder',
      label: { zh: '提款顺序', en: 'Order of draws' },
      arrangements: sorted(arrangements, target),
      tried: tried.length,
      possible: orders.length,
    },
  ];
};

const lightsWith = (project: Project, label: Label, changes: readonly Change[]): Lights | null => {
  try {
    return exactLights(
      read(applyScenario(project, { id: 'order', label, origin: 'preset', source: null, changes })),
      [],
    );
  } catch (error) {
    if ([ModelError, ProjectError, ScenarioError].some((kind) => error instanceof kind)) return null;
    throw error;
  }
};

/** What another order of parcels or of draws would do, by trying the orders one by one. */
export const structuralLevers = (readings: Readings, target: SolveTarget): Structural[] => [
  ...parcelSequences(readings, target),
  ...drawOrders(readings, target),
];
