import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProjectError, formatProblems } from '../../src/project';
import { projects } from './arbitrary';
import { evaluated } from './raw';

describe('the generated projects', () => {
  it('are projects: the schema accepts them and the model computes them', () => {
    fc.assert(
      fc.property(projects(), (raw) => {
        try {
          expect(evaluated(raw).verdict.overall.colour).toMatch(/green|amber|red/);
        } catch (error) {
          throw error instanceof ProjectError ? new Error(formatProblems(error.problems, 'en')) : error;
        }
      }),
      { numRuns: 25 },
    );
  });
});
