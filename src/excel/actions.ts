/**
 * Lets a button of the ribbon or an entry of a menu do something, under the name the manifest calls it by.
 * The host waits for the end of each call, and is told of it whether the work succeeds or fails.
 */
export const associateAction = (id: string, run: () => Promise<void>): void =>
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });

/** Shows the task pane; it keeps what it showed. Refused by hosts without a shared runtime. */
export const showPane = (): Promise<void> => Office.addin.showAsTaskpane();
