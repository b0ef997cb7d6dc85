import { GatewayError } from './error';
import { refusal, refused } from './refusals';

/** The host's error codes, as what they mean to the user. */
const CODES: Readonly<Record<string, Parameters<typeof refusal>[0]>> = {
  AccessDenied: 'sheetProtected',
  ItemNotFound: 'notThere',
  InvalidReference: 'notThere',
  Conflict: 'changedMeanwhile',
  ConflictingUpdates: 'changedMeanwhile',
  InvalidOperationInCellEditMode: 'cellEditing',
  EditModeActive: 'cellEditing',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  MergedRangeConflict: 'mergedCells',
  RangeHasMergedCell: 'mergedCells',
  ReadOnlyWorkbook: 'readOnly',
  WorkbookProtected: 'structureProtected',
  HostConnectionLost: 'lost',
  ConnectionFailure: 'lost',
  RequestAborted: 'lost',
  HostRestartNeeded: 'lost',
  Timeout: 'lost',
};

interface HostError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isHostError = (error: unknown): error is HostError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

/** Whatever the host's library throws, as a sentence that says what to do. */
export const translated = (error: unknown): GatewayError => {
  if (error instanceof GatewayError) return error;
  // A fault of ours is no failure of the host's.
  if (error instanceof TypeError || error instanceof RangeError) throw error;
  // Without a code nobody answered at all.
  if (!isHostError(error)) return refusal('lost', undefined, error);
  const code = /merged/i.test(error.message) ? 'mergedCells' : CODES[error.code];
  const where = error.debugInfo?.errorLocation;
  return code === undefined
    ? refused(`${error.code} ${error.message}`.trim(), where === '' ? undefined : where, error)
    : refusal(code, undefined, error);
};

/** A host that has not answered for so long has gone: a whole stage of drawing takes seconds. */
const PATIENCE_MS = 180_000;

/** The answer, or a refusal where none comes. */
const inTime = async <T>(answer: Promise<T>, patience: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusal('lost')), patience);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

/** Counts round trips, for the budget. */
export class Host {
  #syncs = 0;

  /** @param patience how long an answer is waited for, in milliseconds */
  constructor(private readonly patience = PATIENCE_MS) {}

  get syncs(): number {
    return this.#syncs;
  }

  /** One round trip: everything that is asked and ordered in `work`, then read. The host does it in order, and does not undo it. */
  async batch<T>(work: (context: Excel.RequestContext) => T): Promise<T> {
    this.#syncs += 1;
    try {
      const context = new Excel.RequestContext();
      const asked = work(context);
      await inTime(context.sync(), this.patience);
      return asked;
    } catch (error) {
      throw translated(error);
    }
  }
}
