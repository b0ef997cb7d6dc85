import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type { Spreadsheet } from './start';

/**
 * Asks the thread that computes for one thing at a time: asked again while it takes a workbook apart, it would compute both at
 * once. What is asked before it is awake waits.
 */
export class Hold {
  /** Univer's own request, which holds all that changed since it computed last. */
  private waiting: object | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly isComputing: () => boolean,
    /** Something waits now. */
    private readonly waits: () => void = () => undefined,
  ) {
    const { api } = spreadsheet;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id !== SetFormulaCalculationStartMutation.id || this.isFree()) return;
      event.cancel = true;
      this.waiting = event.params as object | undefined;
      this.releaseLater();
    });
  }

  /** Whether something is still to be asked for. */
  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  private isFree(): boolean {
    return this.spreadsheet.isAwake() && !this.isComputing();
  }

  private releaseLater(): void {
    if (this.timer !== undefined) return;
    this.timer = setInterval(() => {
      if (!this.isFree()) return;
      clearInterval(this.timer);
      this.timer = undefined;
      this.release();
    }, 10);
    this.waits();
  }

  private release(): void {
    const commands = this.spreadsheet.injector.get(ICommandService);
    const { waiting } = this;
    this.waiting = undefined;
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, waiting, { onlyLocal: true });
  }
}
