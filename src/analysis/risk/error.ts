import type { Label } from '../../rows';

/** What a risk run cannot do with what it was given: where, why, and what to do, as a sentence. */
export class RiskError extends Error {
  constructor(
    readonly code:
      'distribution' | 'correlation' | 'variable' | 'tooManyStructures' | 'tooManyVariables' | 'cancelled',
    /** Place in the project: `risk.variables[0].parameters.mode`; '' for the run as a whole. */
    readonly path: string,
    readonly sentence: Label,
  ) {
    super(`${code} ${path}: ${sentence.en}`);
    this.name = 'RiskError';
  }
}
