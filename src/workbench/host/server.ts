import type { Book } from './book';
import { Fault } from './fault';
import {
  ActionType,
  type BatchAnswer,
  type BridgeRequest,
  eventMessage,
  EventType,
  type HostEvent,
} from './protocol';
import { answer } from './run';
import { Session, type Types } from './session';

/** Whether a batch asks and does nothing else. */
const onlyAsks = ({ message: { body } }: BridgeRequest): boolean =>
  body.Actions.every(
    ({ ActionType: type, Name: name = '' }) =>
      type !== ActionType.setProperty && (type !== ActionType.method || /^(get|is|_)/i.test(name)),
  );

/** A batch as it came in: what the tests count. */
export interface Sync {
  readonly bytes: number;
  readonly actions: number;
}

/** What may happen to a batch on its way: tests ask for it, Excel does it by itself. */
export interface Interference {
  /** A fault before the action of this index; the actions before it stay done. */
  readonly before?: (index: number) => Fault | undefined;
  /** The whole batch is refused, and nothing of it done. */
  readonly refusal?: Fault;
  /** The batch never arrives, or its answer does not come back: with an HTTP status, or with nothing at all. */
  readonly lost?: { readonly what: 'request' | 'answer'; readonly status: number | undefined };
}

export interface ServerOptions {
  readonly types: Types;
  /** Whether the host is new enough for a member; every member unless told otherwise. */
  readonly has?: (type: string, member: string) => boolean;
  /** Largest request in bytes; a larger one is refused whole. */
  readonly payloadLimit: number;
  /** Called with the number of the add-in's batch, from 1. */
  readonly interfere: (batch: number) => Interference | undefined;
  readonly deliver: (text: string) => void;
  /** Called after each batch has been answered, with whether it did anything but ask. */
  readonly answered?: (hasChanged: boolean) => void;
}

const isOfOffice = ({ message: { body } }: BridgeRequest): boolean =>
  Object.values(body.ObjectPaths).some(({ Name }) => Name?.startsWith('Microsoft.') ?? false);

/** office.js gives references back by itself after each Excel.run: no sync of the add-in's. */
const isCleanUp = ({ message: { body } }: BridgeRequest): boolean => {
  const done = body.Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  return done.length > 0 && done.every(({ Name }) => Name === '_RemoveReference');
};

const refused = (fault: Fault): BatchAnswer => ({
  Results: [],
  TraceIds: [],
  Error: {
    Code: fault.code,
    Message: fault.message,
    Location: '',
    ActionIndex: -1,
    HttpStatusCode: fault.status,
  },
});

/** The far end of the bridge: takes messages of office.js, answers them in turn, and sends events after the answer. */
export class Server {
  readonly syncs: Sync[] = [];
  private readonly session: Session;
  private readonly events: HostEvent[] = [];
  private isOpen = true;
  /** Edits of a person's that are being computed: meanwhile questions are answered with the values last computed. */
  private edits = 0;
  private earlyAnswers = 0;
  private computing: Promise<void> = Promise.resolve();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly book: Book,
    private readonly options: ServerOptions,
  ) {
    this.session = new Session(book, options.types, options.has);
  }

  get used(): ReadonlySet<string> {
    return this.session.used;
  }

  receive(text: string): void {
    this.work = this.work.then(() => this.respond(text));
  }

  /**
   * Computes what a person's edit calls for. That may take long, and the add-in need not wait for it: what was entered stands
   * there already. Resolves to whether any question was answered before it was computed.
   */
  async settle(): Promise<boolean> {
    const before = this.earlyAnswers;
    this.edits++;
    try {
      await this.calculate();
    } finally {
      this.edits--;
    }
    this.flush();
    return this.earlyAnswers > before;
  }

  queue(event: HostEvent): void {
    this.events.push(event);
  }

  /** Sends the events that wait. */
  flush(): void {
    for (const event of this.events.splice(0)) this.send(eventMessage(event));
  }

  close(): void {
    this.isOpen = false;
  }

  private send(text: string): void {
    if (this.isOpen) this.options.deliver(text);
  }

  private async respond(text: string): Promise<void> {
    // An answer never comes in the turn of its request.
    await Promise.resolve();
    const request = JSON.parse(text) as BridgeRequest;
    if (isOfOffice(request) || isCleanUp(request)) {
      this.reply(request, answer(this.session, request.message.body));
      this.flush();
      return;
    }
    const sync = {
      bytes: new TextEncoder().encode(text).length,
      actions: request.message.body.Actions.length,
    };
    this.syncs.push(sync);
    const interference = this.options.interfere(this.syncs.length) ?? {};
    const { lost } = interference;
    if (lost?.what === 'request') {
      this.replyStatus(request, lost.status);
      return;
    }
    const answered = this.run(request, sync, interference);
    if (this.edits > 0 && onlyAsks(request)) this.earlyAnswers++;
    else await this.calculate();
    if (lost) this.replyStatus(request, lost.status);
    else this.reply(request, answered);
    this.flush();
    this.options.answered?.(!onlyAsks(request));
  }

  private replyStatus({ id }: BridgeRequest, status: number | undefined): void {
    if (status === undefined) return;
    this.send(JSON.stringify({ id, message: { statusCode: status, headers: {}, body: '' } }));
  }

  private run(request: BridgeRequest, sync: Sync, { refusal, before }: Interference): BatchAnswer {
    if (refusal) return refused(refusal);
    if (sync.bytes > this.options.payloadLimit) {
      return refused(
        new Fault('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
      );
    }
    return answer(this.session, request.message.body, before);
  }

  /** Computes what was asked for, or what the mode calls for, and says so; waits for what is being computed already. */
  calculate(): Promise<void> {
    const { book } = this;
    if (book.calculationAsked || (book.isStale && book.calculationMode !== 'Manual'))
      this.computing = this.compute();
    return this.computing;
  }

  private async compute(): Promise<void> {
    const { book } = this;
    book.calculationAsked = false;
    book.isStale = false;
    await book.backend.calculate();
    for (const sheet of book.sheets) book.tellOf(sheet, EventType.calculated, { address: '' });
  }

  private reply({ id }: BridgeRequest, body: BatchAnswer): void {
    this.send(JSON.stringify({ id, message: { statusCode: 200, headers: {}, body } }));
  }
}
