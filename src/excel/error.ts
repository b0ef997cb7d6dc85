import type { Label } from '../rows';

/** Why the host could not do what was asked. */
export type GatewayCode =
  | 'tooOld'
  | 'readOnly'
  | 'structureProtected'
  | 'sheetProtected'
  | 'sheetNameTaken'
  | 'tableNameTaken'
  | 'nameTaken'
  | 'mergedCells'
  | 'cellEditing'
  | 'changedMeanwhile'
  | 'notThere'
  | 'tooLarge'
  | 'lost'
  | 'cancelled'
  | 'refused';

/** A plain sentence, where it happened, and what to do; the user's sheets are as they were unless it says otherwise. */
export class GatewayError extends Error {
  constructor(
    readonly code: GatewayCode,
    /** What happened and what to do, in both languages. */
    readonly said: Label,
    /** Sheet and cell where there is one: `输入-土地!C5`. */
    readonly where?: string,
    options?: ErrorOptions,
  ) {
    super(said.en, options);
    this.name = 'GatewayError';
  }
}
