/** What the page offers to the pane's frame, and what the frame gives back: the two ends of one wire. */
export interface PaneEnd {
  readonly deliver: (text: string) => void;
  /** Presses a button of the ribbon; resolves when the command says it is done. */
  readonly press: (action: string) => Promise<void>;
  readonly window: Window;
}

export interface HostDoor {
  readonly locale: string;
  readonly supported: Readonly<Record<string, string>>;
  readonly documentUrl: string;
  readonly theme: Readonly<Record<string, string>>;
  readonly send: (text: string) => void;
  readonly connect: (pane: PaneEnd) => void;
}

/** The global of the page that the frame's first script looks for. */
export const DOOR = 'pinghengHost';
