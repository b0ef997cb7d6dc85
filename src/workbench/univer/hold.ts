import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type { Spreadsheet } from './start';

/** Lets nothing be computed while someone asks for quiet: Univer takes a large workbook apart in one go, and nobody else has a turn. */
export class Hold {
  /** Univer's own request, which holds all that changed since it computed last. */
  private waiting: object | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly isQuiet: () => boolean,
  ) {
    const { api } = spreadsheet;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id !== SetFormulaCalculationStartMutation.id || !this.isQuiet()) return;
      event.cancel = true;
      this.waiting = event.params as object | undefined;
      this.releaseLater();
    });
  }

  private releaseLater(): void {
    if (this.timer !== undefined) return;
    this.timer = setInterval(() => {
      if (this.isQuiet()) return;
      clearInterval(this.timer);
      this.timer = undefined;
      this.release();
    }, 10);
  }

  private release(): void {
    const commands = this.spreadsheet.injector.get(ICommandService);
    const { waiting } = this;
    this.waiting = undefined;
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, waiting, { onlyLocal: true });
  }
}
