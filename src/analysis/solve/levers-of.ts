import { Decimal, ONE, ZERO } from '../../finance/decimal';
import type { Json } from '../../project';
import type { Label } from '../../rows';
import type { Readings } from '../readings';
import type { Change } from '../scenarios';
import { FAMILIES } from './families';
import type { LeverFamily, LineFields, LineInput } from './family';
import { type Lever, LeverError, type Moved } from './lever';
import { retentionLever } from './retention';

/** A factor goes in hundredths of a per cent. */
const FINEST_FACTOR = new Decimal('0.0001');

/** Inputs of a family that this project has, with the lines they belong to; what is 0 is not there. */
const inputsOf = (family: LeverFamily, readings: Readings): LineInput[] => {
  const found: LineInput[] = [];
  for (const { ref, path, data } of readings.program.inputs.values()) {
    const value = data.kind === 'number' ? data.values[0] : undefined;
    if (path === undefined || value === undefined || value.isZero() || !family.inputs.test(ref)) continue;
    const line = lineAt(readings.project, path);
    if (family.where?.(line) ?? true) found.push({ ref, path, value, line });
  }
  const open = found.filter(({ line }) => line.certainty !== 'received');
  return family.prefersOpen === true && open.length > 0 ? open : found;
};

/** The line of a list in which a path lies: `grants.lines[0]` of `grants.lines[0].amount`; empty where it lies in none. */
const lineAt = (project: object, path: string): LineFields => {
  const [list, index] = /^(.*)\[(\d+)\]\.\w+$/.exec(path)?.slice(1) ?? [];
  if (list === undefined) return {};
  const lines = list
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], project);
  return (lines as readonly LineFields[] | undefined)?.[Number(index)] ?? {};
};

/** A column of a table is moved in every record; the project holds it once. */
const movedBy = ({ ref, path, value }: LineInput, { program }: Readings): Moved => {
  const records = program.tables.get(program.inputs.get(ref)?.axis ?? '');
  if (records === undefined) return { ref, path, from: value };
  return { ref, records, path: path.replace(/\w+\[\]\./, ''), from: value };
};

const jsonOf = (value: Decimal): Json => {
  const number = value.toNumber();
  return new Decimal(number).eq(value) ? number : value.toString();
};

const changes = (moved: readonly Moved[], values: readonly Decimal[]): Change[] => {
  const byPath = new Map(moved.map(({ path }, at) => [path, values[at] ?? ZERO]));
  return [...byPath].map(([path, value]) => ({ kind: 'set', path, value: jsonOf(value) }));
};

type Drawn = Omit<Lever, 'freelyAt' | 'changesAt' | 'choices' | 'isPart'> &
  Partial<Pick<Lever, 'freelyAt' | 'isPart'>>;

const lever = (drawn: Drawn): Lever => ({
  freelyAt: drawn.valuesAt,
  isPart: false,
  ...drawn,
  changesAt: (value) => changes(drawn.moved, drawn.valuesAt(value)),
  choices: [],
});

const named = ({ label }: LeverFamily, { line }: LineInput): Label =>
  line.name === undefined ? label : { zh: `${label.zh}：${line.name}`, en: `${label.en}: ${line.name}` };

/** A lever of one line, in the line's own unit. */
const ofLine = (family: LeverFamily, input: LineInput, isAlone: boolean, readings: Readings): Lever => {
  const moved = [movedBy(input, readings)];
  const isTotal = input.ref.endsWith('.totalPrice');
  return lever({
    id: isAlone ? family.id : `${family.id}:${input.line.id ?? ''}`,
    label: named(family, input),
    form: 'value',
    unit: isTotal ? 'yuan' : family.unit.replace('m2', input.line.unit ?? 'm2'),
    from: input.value,
    step: new Decimal(family.step),
    range: family.range(input, readings),
    caveat: family.caveat ?? null,
    moved,
    valuesAt: (value) => moved.map(() => value),
  });
};

const clipped = (value: Decimal, { least, most }: Lever['range']): Decimal =>
  Decimal.max(least, Decimal.min(most, value));

/** The sum of several lines; each takes its part, whole steps that add up to the sum. */
const ofSum = (
  family: LeverFamily,
  inputs: readonly LineInput[],
  first: LineInput,
  readings: Readings,
): Drawn => {
  const from = inputs.reduce((sum, { value }) => sum.plus(value), ZERO);
  const range = family.range({ ...first, value: from }, readings);
  const moved = inputs.map((input) => movedBy(input, readings));
  return {
    id: family.id,
    label: family.label,
    form: 'value',
    unit: family.unit,
    from,
    step: new Decimal(family.step),
    range,
    caveat: family.caveat ?? null,
    moved,
    valuesAt: (value) => {
      let [before, given] = [ZERO, ZERO];
      return moved.map((each) => {
        before = before.plus(each.from);
        const upTo = value.minus(from).times(before).div(from).toDecimalPlaces(0);
        const more = upTo.minus(given);
        given = upTo;
        return each.from.plus(more);
      });
    },
  };
};

/** Several lines times the same, or plus the same, each within its own range. */
const together = (
  family: LeverFamily,
  inputs: readonly LineInput[],
  readings: Readings,
  form: 'factor' | 'addition',
): Drawn => {
  const isFactor = form === 'factor';
  const ranges = inputs.map((input) => family.range(input, readings));
  const moved = inputs.map(({ ref, path, value }): Moved => ({ ref, path, from: value }));
  const away = (end: 'least' | 'most'): Decimal[] =>
    moved.map(({ from }, at) => {
      const limit = ranges[at]?.[end] ?? from;
      return isFactor ? limit.div(from) : limit.minus(from);
    });
  const freelyAt = (value: Decimal): readonly Decimal[] =>
    moved.map(({ from }) => (isFactor ? from.times(value) : from.plus(value)));
  const step = isFactor ? FINEST_FACTOR : new Decimal(family.step);
  const whole = (value: Decimal): Decimal => value.div(step).trunc().times(step);
  return {
    id: family.id,
    label: family.label,
    form,
    unit: isFactor ? '' : family.unit,
    from: isFactor ? ONE : ZERO,
    step,
    range: {
      least: whole(Decimal.min(...away('least'))),
      most: whole(Decimal.max(...away('most'))),
      why: ranges[0]?.why ?? family.label,
    },
    caveat: family.caveat ?? null,
    moved,
    freelyAt,
    valuesAt: (value) =>
      freelyAt(value).map((own, at) => {
        const range = ranges[at];
        return range === undefined ? own : clipped(own, range);
      }),
  };
};

/**
 * The lever with another range than its own, in its own unit.
 * Throws LeverError where the range does not hold the place it stands at.
 */
export const withRange = (
  of: Lever,
  { least, most }: { readonly least?: Decimal; readonly most?: Decimal },
): Lever => {
  const range = {
    least: least ?? of.range.least,
    most: most ?? of.range.most,
    why: { zh: '按所要求的范围', en: 'the range that was asked for' },
  };
  if (of.form === 'choice' || range.least.gt(of.from) || range.most.lt(of.from)) throw badRange(of);
  return lever({ ...of, range, valuesAt: of.freelyAt });
};

const badRange = ({ id, label, from }: Lever): LeverError =>
  new LeverError('badRange', id, {
    zh: `措施“${label.zh}”的范围须包含现值 ${from.toString()}，且不能用于选项。请改写范围，或不写。`,
    en: `The range of the lever "${label.en}" must hold the place it stands at, ${from.toString()}, and a choice has none. Write another range, or none.`,
  });

const leversOfFamily = (family: LeverFamily, readings: Readings): Lever[] => {
  const inputs = inputsOf(family, readings);
  const [first, ...others] = inputs;
  if (first === undefined) return [];
  const lines = inputs.map((input) => ofLine(family, input, others.length === 0, readings));
  if (others.length === 0 || family.several === 'each') return lines;
  const all =
    family.several === 'sum'
      ? ofSum(family, inputs, first, readings)
      : together(family, inputs, readings, family.several);
  return [lever(all), ...lines.map((line) => ({ ...line, isPart: true }))];
};

/** Every lever that this project has, in the order money flows: of several lines together first, then of each. */
export const leversOf = (readings: Readings): Lever[] => [
  ...FAMILIES.flatMap((family) => leversOfFamily(family, readings)),
  ...retentionLever(readings),
];
