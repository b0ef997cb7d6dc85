/** The border with .xlsx files. */
export * from './read/index';
export * from './write';
