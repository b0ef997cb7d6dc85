/** Pages of the pane that a command opens. */
export type CommandPage = 'build' | 'checks' | 'explain' | 'gap' | 'risk' | 'report';

/** What a command asks of the pane. */
export interface PageRequest {
  readonly page: CommandPage;
  /** What the page begins with; undefined where it shows its subject as a whole. */
  readonly about: 'selection' | undefined;
}

/** Hears what page is wanted. */
export type PageListener = (request: PageRequest) => void;

/** The way from the commands to the pane inside the one page that both run in. */
export interface PageChannel {
  /** Asks the pane for a page. Where nobody listens yet, the last request is kept: it is what the user wants now. */
  readonly openPage: (request: PageRequest) => void;
  /** Hears the request that waits, at once, and every later one. Returns how to stop. */
  readonly onOpenPage: (listener: PageListener) => () => void;
}

/** A channel of its own; the add-in has one, below. */
export const pageChannel = (): PageChannel => {
  const listeners = new Set<PageListener>();
  let waiting: PageRequest | undefined;
  return {
    openPage: (request) => {
      if (listeners.size === 0) waiting = request;
      for (const listener of listeners) listener(request);
    },
    onOpenPage: (listener) => {
      // A function of its own, so that one listener may listen twice and stop once.
      const heard: PageListener = (request) => listener(request);
      listeners.add(heard);
      const request = waiting;
      waiting = undefined;
      if (request !== undefined) heard(request);
      return () => listeners.delete(heard);
    },
  };
};

/** The channel between the ribbon and the pane. */
export const { openPage, onOpenPage } = pageChannel();
