import { called, type Piece } from './piece';

/** Text as a formula writes it. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** SUMIFS and MATCH take * and ? for any text and any sign, unless ~ stands before them. */
export const escapeWildcards = (text: string): string => text.replaceAll(/[~*?]/g, '~$&');

/** The same for text in a cell. The ~ goes first, or it would escape its own kind. */
export const withEscapedWildcards = (text: readonly Piece[]): readonly Piece[] =>
  ['~', '*', '?'].reduce<readonly Piece[]>(
    (inner, sign) => called('SUBSTITUTE', [inner, [`"${sign}"`], [`"~${sign}"`]]).pieces,
    text,
  );
