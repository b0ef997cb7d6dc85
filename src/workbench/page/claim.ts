/** How long another tab may take to keep its last edits before the workbook is taken from it. */
const PATIENCE_MS = 15_000;

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError');

/** Which tab of this browser keeps a workbook: one at a time, so that none overwrites what another has kept. */
export class Claim {
  private readonly channel = new BroadcastChannel('pingheng-workbench');
  private source = '';
  private release: (() => void) | undefined;

  constructor(
    private readonly tab: {
      /** Another tab takes over: the last chance to keep what was edited here. */
      readonly asked: () => Promise<void>;
      /** This tab keeps the workbook no more. */
      readonly lost: () => void;
    },
  ) {
    this.channel.onmessage = ({ data }) => {
      if (this.isHeld && data === this.source) void this.giveAway();
    };
  }

  get isHeld(): boolean {
    return this.release !== undefined;
  }

  /** Asks for a workbook; false where another tab has it. What this tab had before is free. */
  async take(source: string): Promise<boolean> {
    if (this.isHeld && source === this.source) return true;
    this.release?.();
    this.release = undefined;
    this.source = source;
    return this.request({ ifAvailable: true });
  }

  /** Takes the workbook from the tab that has it, after that has kept its last edits; one that does not answer loses it. */
  async takeOver(): Promise<void> {
    this.channel.postMessage(this.source);
    if (await this.request({ signal: AbortSignal.timeout(PATIENCE_MS) })) return;
    await this.request({ steal: true });
  }

  private async giveAway(): Promise<void> {
    await this.tab.asked();
    this.release?.();
    this.lose();
  }

  private lose(): void {
    this.release = undefined;
    this.tab.lost();
  }

  /** Resolves to whether the lock was given; it is held until it is released, or stolen. */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((answer, fail) => {
      let isGiven = false;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        isGiven = lock !== null;
        answer(isGiven);
        return isGiven ? new Promise<void>((release) => (this.release = release)) : undefined;
      };
      navigator.locks.request(`pingheng-workbench ${this.source}`, options, hold).catch((error: unknown) => {
        if (!isAbort(error)) fail(error instanceof Error ? error : new Error(String(error)));
        else if (isGiven) this.lose();
        else answer(false);
      });
    });
  }
}
