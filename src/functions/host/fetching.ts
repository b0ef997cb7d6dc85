import { refuse } from '../cells/errors';

/** A part of the add-in that is fetched when it is first asked for, and once. @throws FunctionError #N/A where it cannot be; the next call tries again. */
export const fetched = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => {
  let part: Promise<Part> | undefined;
  return () => {
    part ??= load().catch(() => {
      part = undefined;
      return refuse('unavailable');
    });
    return part;
  };
};
