import { inA1, inR1C1, type Position, type Reference } from './reference';

/** A formula in pieces: its text, and its references, which each cell writes as it sees them. */
export type Piece = string | Reference;

/** How tightly the outermost operator binds, as Excel reads it. */
export const BINDING = {
  comparison: 1,
  join: 2,
  sum: 3,
  product: 4,
  power: 5,
  percent: 6,
  negation: 7,
  atom: 8,
} as const;
export type Binding = (typeof BINDING)[keyof typeof BINDING];

/** A part of a formula, and what the part around it must know. */
export interface Written {
  readonly pieces: readonly Piece[];
  readonly binding: Binding;
  /** It gives TRUE or FALSE, which = does not find equal to 1 or 0. */
  readonly isTruth?: boolean;
  /** It may refer to an empty cell, which MIN and AND skip instead of reading 0. */
  readonly isMaybeEmpty?: boolean;
}

export const atom = (...pieces: readonly Piece[]): Written => ({ pieces, binding: BINDING.atom });

/** In parentheses, unless it binds at least so tightly. */
export const held = (part: Written, least: Binding): readonly Piece[] =>
  part.binding >= least ? part.pieces : ['(', ...part.pieces, ')'];

/** A function call of parts already fit to be arguments. */
export const called = (name: string, args: readonly (readonly Piece[])[]): Written =>
  atom(`${name}(`, ...args.flatMap((arg, i) => (i === 0 ? arg : [',', ...arg])), ')');

/** As 1 or 0 where it is TRUE or FALSE. */
export const asNumber = (part: Written): Written =>
  part.isTruth === true ? { pieces: [...held(part, BINDING.product), '*1'], binding: BINDING.product } : part;

/** As a number also where it refers to an empty cell: `+0` makes 0 of it. */
export const asFilledNumber = (part: Written): Written =>
  part.isMaybeEmpty === true
    ? { pieces: [...held(part, BINDING.sum), '+0'], binding: BINDING.sum }
    : asNumber(part);

/** As TRUE or FALSE. AND and OR skip empty cells, so a number is compared with 0. */
export const asTruth = (part: Written): Written =>
  part.isTruth === true ? part : comparedWithZero(part, '<>');

export const comparedWithZero = (part: Written, operator: '=' | '<>'): Written => ({
  pieces: [...held(part, BINDING.join), `${operator}0`],
  binding: BINDING.comparison,
  isTruth: true,
});

/** The formula as the cell at a position has it, without `=`. */
export const piecesInA1 = (pieces: readonly Piece[], at: Position): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : inA1(piece, at))).join('');

export const piecesInR1C1 = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : inR1C1(piece))).join('');
