import type { Colour } from '../analysis';

/** Colours of every format, `#rrggbb`: dark type on white, thin rules, one colour of the house. */
export const LOOK = {
  ink: '#1f2933',
  quiet: '#5f6b73',
  rule: '#c9d1d6',
  shade: '#f1f4f5',
  brand: '#0f6b6b',
  tint: '#e6f1f1',
} as const;

/** Dark enough for white type at 4.5 : 1. */
export const LIGHT_COLOURS: Readonly<Record<Colour, string>> = {
  green: '#1b7f4b',
  amber: '#9a5b00',
  red: '#b3261e',
};
