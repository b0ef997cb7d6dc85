/** What goes past the wire of office.js: the facts of `window.external`, and the buttons of the ribbon. */
export interface Facts {
  readonly locale: string;
  /** Requirement sets in lower case → version. */
  readonly supported: Readonly<Record<string, string>>;
  readonly hostVersion: string;
  readonly documentUrl: string;
  /** Colours as #rrggbb; null: a host that tells none. */
  readonly theme: Readonly<Record<string, string>> | null;
  readonly events: DocumentEvents;
}

type EventHandler = (eventId: number, payload: unknown) => void;

/** Buttons of the ribbon, and their completion. */
export interface DocumentEvents {
  readonly register: (eventId: number, handler: EventHandler) => void;
  readonly completed: () => void;
  readonly press: (action: string) => Promise<void>;
}

const BUTTON_PRESSED = 39;

export const documentEvents = (): DocumentEvents => {
  const handlers = new Map<number, EventHandler>();
  const waiting: (() => void)[] = [];
  return {
    register: (eventId, handler) => void handlers.set(eventId, handler),
    completed: () => waiting.shift()?.(),
    press: (action) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        const source = JSON.stringify({ source: { id: action } });
        handlers.get(BUTTON_PRESSED)?.(BUTTON_PRESSED, { toArray: () => [action, action, source] });
      }),
  };
};

/** Office tells colours as numbers. */
const colourNumbers = (theme: Readonly<Record<string, string>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(theme).map(([name, colour]) => [name, parseInt(colour.replace('#', ''), 16)]),
  );

/** The object office.js expects as `window.external` in a page that Excel shows. */
export const external = ({ locale, supported, hostVersion, documentUrl, theme, events }: Facts): object => ({
  GetContext: () => ({
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionRef: () => 'pingheng',
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(supported),
    GetHostFullVersion: () => hostVersion,
    GetOfficeThemeInfo: () => JSON.stringify(theme && colourNumbers(theme)),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  }),
  Execute: (_id: number, _params: unknown, done?: (payload: unknown) => void) => {
    events.completed();
    done?.({ toArray: () => [0] });
  },
  RegisterEvent: (id: number, _target: string, handler: EventHandler, done?: (status: number) => void) => {
    events.register(id, handler);
    done?.(0);
  },
  UnregisterEvent: (_id: number, _target: string, done?: (status: number) => void) => done?.(0),
});
