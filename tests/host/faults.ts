import { Fault, type FaultCode, type Interference } from '../../src/workbench/host';

/** What goes wrong, and when; batches are counted from the moment of injecting, 1 is the next. */
export type InjectedFault =
  | {
      readonly atBatch: number;
      readonly code: FaultCode;
      /** The whole batch is refused; or its n-th action (from 1) fails, after those before it were done. */
      readonly before?: 'whole batch' | number;
    }
  | {
      readonly atBatch: number;
      /** The batch is done, but its answer is lost; office.js gets a gateway timeout, or with `silently` nothing, ever. */
      readonly lost: 'answer';
      readonly silently?: boolean;
    }
  | {
      readonly atBatch: number;
      /** From this batch on nothing arrives; office.js gets status 503, or with `silently` nothing, ever. */
      readonly lost: 'connection';
      readonly silently?: boolean;
    };

const MESSAGES: Partial<Record<FaultCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.',
  ItemNotFound: "The requested resource doesn't exist.",
};

const fault = (code: FaultCode): Fault => new Fault(code, MESSAGES[code] ?? `The host refused with ${code}.`);

/** A fault that was injected: whether it came to pass. */
export interface Injection {
  readonly wasRaised: boolean;
}

/** The faults of one host. */
export class Faults {
  private readonly waiting: { readonly batch: number; readonly given: InjectedFault; wasRaised: boolean }[] =
    [];
  private batches = 0;
  /** A person is typing in a cell: Excel answers nothing else meanwhile. */
  isEditing = false;

  inject(given: InjectedFault): Injection {
    const injection = { batch: this.batches + given.atBatch, given, wasRaised: false };
    this.waiting.push(injection);
    return injection;
  }

  /** The connection is back, and nothing more goes wrong. */
  end(): void {
    this.waiting.length = 0;
  }

  /** What happens to this batch, by its number from 1. */
  at(batch: number): Interference | undefined {
    this.batches = batch;
    if (this.isEditing) return { refusal: fault('InvalidOperationInCellEditMode') };
    const due = this.waiting.find(({ batch: at, given }) => {
      const isFromThenOn = 'lost' in given && given.lost === 'connection';
      return at === batch || (isFromThenOn && at < batch);
    });
    if (!due) return undefined;
    const { given } = due;
    if ('lost' in given) {
      due.wasRaised = true;
      return given.lost === 'connection'
        ? { lost: { what: 'request', status: given.silently === true ? undefined : 503 } }
        : { lost: { what: 'answer', status: given.silently === true ? undefined : 504 } };
    }
    const { before, code } = given;
    if (typeof before !== 'number') {
      due.wasRaised = true;
      return { refusal: fault(code) };
    }
    return {
      before: (index) => {
        if (index !== before - 1) return undefined;
        due.wasRaised = true;
        return fault(code);
      },
    };
  }
}
