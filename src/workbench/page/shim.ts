import { documentEvents, external } from '../host/external';
import { DOOR, type HostDoor } from './door';

/** The first script in the pane's frame, before office.js: it makes the library see a host in the page around it. */
const begin = (): void => {
  const door = (window.parent as unknown as Readonly<Record<string, HostDoor | undefined>>)[DOOR];
  if (door === undefined) return;
  const events = documentEvents();
  const bridge: {
    readonly sendMessageToHost: (text: string) => void;
    onMessageFromHost?: (text: string) => void;
  } = { sendMessageToHost: (text) => door.send(text) };
  const { locale, supported, documentUrl, theme } = door;
  const facts = { locale, supported, documentUrl, theme, hostVersion: '16.0.17928.20114', events };
  Object.defineProperty(window, 'external', { value: external(facts), configurable: true });
  Object.assign(window, { _richApiNativeBridge: bridge });
  door.connect({
    deliver: (text) => bridge.onMessageFromHost?.(text),
    press: (action) => events.press(action),
    window,
  });
};

begin();
