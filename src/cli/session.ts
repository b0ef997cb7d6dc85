import type { Language } from '../i18n';
import type { Engine } from './engine';
import type { Io } from './io';
import type { Paint } from './paint';

/** What every command has at hand. */
export interface Session {
  readonly io: Io;
  readonly lang: Language;
  readonly paint: Paint;
  readonly engine: Engine;
}
