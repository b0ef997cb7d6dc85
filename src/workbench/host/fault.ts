/** The codes Excel gives, with the HTTP status it gives them under. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ConflictingUpdates: 409,
  EditModeActive: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  RequestAborted: 400,
  RequestPayloadSizeLimitExceeded: 413,
  ServiceNotAvailable: 503,
  Unauthenticated: 401,
} as const;

export type FaultCode = keyof typeof STATUS;

/** What the host refuses, as office.js will tell it: a code and a sentence. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'Fault';
  }

  get status(): number {
    return STATUS[this.code];
  }
}

export const invalid = (message: string): Fault => new Fault('InvalidArgument', message);
export const notFound = (message: string): Fault => new Fault('ItemNotFound', message);
