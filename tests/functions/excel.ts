import { parse, tokenize } from '@borgar/fx';
import { functionsMetadata } from '../../scripts/functions-metadata.mjs';
import { functionErrorOf, functions, type CustomFunction } from '../../src/functions';

/** Ranges that a formula may name, cell by cell; null is a blank cell, text that begins with # an error. */
export type Ranges = Readonly<Record<string, readonly (readonly unknown[])[]>>;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name: string };
  readonly arguments?: readonly Node[];
  readonly elements?: readonly (readonly Node[])[];
}

/** An error in a cell, as the host hands it to a function that asks for errors. */
const errorCell = (code: string) => ({ type: 'Error', basicValue: code });

const cellOf = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('#') ? errorCell(value) : value;

const OPERATORS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const operate = async (node: Node, ranges: Ranges): Promise<unknown> => {
  const values = await Promise.all((node.arguments ?? []).map((each) => valueOf(each, ranges)));
  const [a, b] = values.map(Number) as [number, number?];
  if (node.type === 'UnaryExpression') return node.operator === '%' ? Number(`${a}e-2`) : -a;
  return OPERATORS[node.operator!]!(a, b!);
};

const metadata = functionsMetadata().then(
  ({ files }) => new Map(files['functions.json'].functions.map((each) => [each.id, each])),
);

/** Excel hands a matrix argument over as rows of cells, whatever was given; an omitted one is null. */
const handedOver = (value: unknown, matrix: boolean): unknown => {
  if (value === null || value === undefined) return null;
  return matrix && !Array.isArray(value) ? [[value]] : value;
};

const call = async (node: Node, ranges: Ranges): Promise<unknown> => {
  const id = node.callee!.name.toUpperCase().replace(/^PH\./, '');
  const known = (await metadata).get(id);
  if (known === undefined) throw new TypeError(`There is no function ${id}.`);
  const { parameters, options } = known;
  const written = await Promise.all((node.arguments ?? []).map((each) => valueOf(each, ranges)));
  const required = parameters.filter(({ optional }) => optional !== true).length;
  if (written.length < required || written.length > parameters.length)
    throw new TypeError(`Excel refuses ${written.length} arguments for ${id}.`);
  const given = parameters.map(({ dimensionality }, at) =>
    handedOver(written[at], dimensionality === 'matrix'),
  );
  const custom = (functions as Record<string, CustomFunction>)[id]!;
  return custom(...([...given, ...(options?.cancelable === true ? [{}] : [])] as never[]));
};

const valueOf = async (node: Node | null, ranges: Ranges): Promise<unknown> => {
  if (node === null) return null;
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return errorCell(String(node.value));
    case 'ArrayExpression':
      return Promise.all(node.elements!.map((row) => Promise.all(row.map((each) => valueOf(each, ranges)))));
    case 'ReferenceIdentifier': {
      const range = ranges[String(node.value)];
      if (range === undefined) throw new TypeError(`There is no range ${String(node.value)}.`);
      return range.map((row) => row.map(cellOf));
    }
    case 'UnaryExpression':
    case 'BinaryExpression':
      return operate(node, ranges);
    case 'CallExpression':
      return call(node, ranges);
    default:
      throw new TypeError(`Formulas with ${node.type} are not read here.`);
  }
};

/** What a sheet would show for a formula: a value, a block of cells, or an error with its sentence in both languages. */
export interface Shown {
  readonly value?: unknown;
  readonly error?: string;
  readonly zh?: string;
  readonly en?: string;
}

const single = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && (value[0] as unknown[]).length === 1
    ? (value[0] as unknown[])[0]
    : value;

/** Evaluates a formula as a user types it. */
export const type = async (formula: string, ranges: Ranges = {}): Promise<Shown> => {
  const tree = parse(tokenize(formula)) as unknown as Node & { readonly body?: Node };
  try {
    return { value: single(await valueOf(tree.body ?? tree, ranges)) };
  } catch (error) {
    // A formula that Excel would not take, or a fault of ours.
    if (error instanceof TypeError) throw error;
    const { code, sentence } = functionErrorOf(error);
    return { error: code, ...sentence };
  }
};
