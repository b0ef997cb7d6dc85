import { beginBuild } from '../../scripts/workbench-build.mjs';

const PARTS = ['addin', 'workbench'] as const;

/** The journeys are made through what is built: whatever of it is missing or older than its sources is built first. */
export const setup = async (): Promise<void> => {
  const build = beginBuild(PARTS);
  for (const part of PARTS) {
    const why = await build.finished(part);
    if (why !== undefined) throw new Error(`The build of ${part} failed:\n${why}`);
  }
};
