import { evaluateExact, type Exact, unknownRef } from '../exact/evaluate';
import { type Program, SINGLE } from '../program';
import { sure } from '../sure';
import { extremeOf, sumNodes } from './aggregates';
import { Graph, type Node } from './graph';
import { constantsOf, neededFor, rowsToUnfold, type Unfolded, unfold } from './unfold';

/** A number that differs from draw to draw: a single input, one record of a table's column, or several records moved together. */
export interface Varied {
  readonly ref: string;
  /** Counted from 0; only for a table's column. */
  readonly record?: number;
  /** Instead of one record, those that the number moves together. */
  readonly records?: readonly number[];
  /** The number takes the place of what stands there, unless it multiplies it or is added to it. */
  readonly applies?: 'value' | 'factor' | 'add';
}

/** What is wanted of a row in every draw. `min` and `max` pass over what does not apply. */
export interface Asked {
  readonly ref: string;
  readonly what: 'cell' | 'row' | 'sum' | 'min' | 'max' | 'first' | 'last';
  /** The period or record of a cell, counted from 0; not for a single cell. */
  readonly at?: number;
}

/** One reading of a program among others in the same graph. */
export interface Layer extends Unfolded {
  readonly program: Program;
  /** The nodes of what is asked: one, or as many as the row has cells. */
  readonly results: (asked: Asked) => readonly Node[];
}

/** Readings of programs that are computed together: what they share is computed once. */
export class Layers {
  readonly graph = new Graph();
  /** Inputs that vary, in the order in which they were named. */
  readonly inputs: Node[] = [];
  private readonly doubts = new Set<Node>();

  /**
   * Reads a program in which inputs vary. What does not vary is taken from `exact`, its reading without overrides,
   * or read here. Only what the `asked` rows rest on is there afterwards.
   *
   * @throws UnknownRefError for a name the program does not have, TypeError for what cannot vary.
   */
  read(program: Program, varied: readonly Varied[], asked: readonly string[], exact?: Exact): Layer {
    for (const ref of asked) {
      if (!program.rows.has(ref) && !program.inputs.has(ref)) throw unknownRef(program, ref);
    }
    const changed = new Map<string, Node[]>();
    for (const one of varied) {
      const input = this.graph.input(this.inputs.length);
      plant(program, this.graph, changed, one, input);
      this.inputs.push(input);
    }
    return this.layer(program, changed, asked, givenBy(this.graph, program, changed, asked, exact));
  }

  /** Reads the program of a layer once more, with other numbers in single inputs and all else as it stands there. */
  reread({ program, cells }: Layer, numbers: ReadonlyMap<string, number>, asked: readonly string[]): Layer {
    const changed = new Map([...numbers].map(([ref, x]) => [ref, [this.graph.constant(x)]] as const));
    return this.layer(program, changed, asked, cells);
  }

  /** Reads a program whose single inputs are values of other layers; only those the asked rows rest on are fetched. */
  over(program: Program, valueOf: (input: string) => Node, asked: readonly string[]): Layer {
    const inputs = [...neededFor(program, asked)].filter((ref) => program.inputs.has(ref));
    const changed = new Map(inputs.map((ref) => [ref, [valueOf(ref)]] as const));
    return this.layer(program, changed, asked, givenBy(this.graph, program, changed, asked));
  }

  /** 0, or NaN in draws in which a cell that the layers rest on has no value. */
  doubt(): Node {
    this.graph.now = -Infinity;
    return [...this.doubts].reduce((sum, doubt) => this.graph.add(sum, doubt), this.graph.ZERO);
  }

  private layer(
    program: Program,
    changed: ReadonlyMap<string, readonly Node[]>,
    asked: readonly string[],
    given: (ref: string) => readonly Node[],
  ): Layer {
    const { graph, doubts } = this;
    const doubt = (gap: Node): void => void doubts.add(gap);
    const unfolded = unfold({ program, graph, changed, given, asked, doubt });
    return {
      ...unfolded,
      program,
      results: (one) => {
        graph.now = -Infinity;
        return resultsOf(program, graph, unfolded.cells(one.ref), one);
      },
    };
  }
}

/** Cells of what does not vary, as the exact reading has them; read only if there are any. */
const givenBy = (
  graph: Graph,
  program: Program,
  changed: ReadonlyMap<string, unknown>,
  asked: readonly string[],
  exact?: Exact,
): ((ref: string) => readonly Node[]) => {
  let known = exact;
  return (ref) => {
    const data = program.inputs.get(ref)?.data;
    if (data?.kind === 'number') return constantsOf(graph, data.values);
    known ??= evaluateExact(program, { rows: rowsToUnfold(program, changed.keys(), asked).border });
    return constantsOf(graph, known.row(ref));
  };
};

/** Puts a varied input in the place of its number. */
const plant = (
  program: Program,
  graph: Graph,
  cells: Map<string, Node[]>,
  { ref, record, records, applies = 'value' }: Varied,
  node: Node,
): void => {
  const input = program.inputs.get(ref);
  if (input === undefined) {
    if (!program.rows.has(ref)) throw unknownRef(program, ref);
    throw new TypeError(`${ref} is a row: only inputs can vary. Name an input it rests on.`);
  }
  if (input.data.kind === 'text') throw new TypeError(`${ref} is text: only numbers can vary.`);
  const values = cells.get(ref) ?? [...constantsOf(graph, input.data.values)];
  const places = records ?? [record ?? 0];
  if (
    (input.axis === SINGLE) !== ((records ?? record) === undefined) ||
    places.some((at) => values[at] === undefined)
  ) {
    const what = input.axis === SINGLE ? 'one number' : `a column of ${values.length} records`;
    throw new TypeError(
      `${ref} is ${what}: name ${input.axis === SINGLE ? 'no record' : 'one of them, counted from 0'}.`,
    );
  }
  for (const at of places) values[at] = moved(graph, applies, sure(values[at]), node);
  cells.set(ref, values);
};

const moved = (graph: Graph, applies: 'value' | 'factor' | 'add', from: Node, node: Node): Node => {
  switch (applies) {
    case 'value':
      return node;
    case 'factor':
      return graph.multiply(from, node);
    case 'add':
      return graph.add(from, node);
  }
};

const resultsOf = (
  program: Program,
  graph: Graph,
  values: readonly Node[],
  { ref, what, at }: Asked,
): readonly Node[] => {
  const axis = (program.rows.get(ref) ?? program.inputs.get(ref))?.axis;
  const mayBeNA = program.rows.get(ref)?.nullable === true;
  switch (what) {
    case 'row':
      return values;
    case 'cell': {
      const place = axis === SINGLE ? 0 : at;
      const cell = place === undefined ? undefined : values[place];
      if (cell === undefined)
        throw new TypeError(`${ref} has ${values.length} cells: say which, counted from 0.`);
      return [cell];
    }
    case 'first':
      return values.slice(0, 1);
    case 'last':
      return values.slice(-1);
    case 'sum':
      return [
        sumNodes(
          graph,
          values.map((value) => (mayBeNA ? graph.numberOrZero(value) : value)),
        ),
      ];
    case 'min':
    case 'max':
      return [
        mayBeNA
          ? extremeOf(graph, what === 'min', [], values, graph.NA)
          : extremeOf(graph, what === 'min', values, [], graph.NA),
      ];
  }
};
