export interface AddinSettings {
  /** https address the add-in is served from, without a slash at its end. */
  readonly base: string;
  readonly office: 'cdn' | 'cdn-cn' | 'local';
}

export const DEVELOPMENT: string;

export class SettingError extends Error {}

export function settingsOf(environment: Readonly<Record<string, string | undefined>>): AddinSettings;

export function manifestFor(settings: Pick<AddinSettings, 'base'>): string;

export function pageFor(settings: Pick<AddinSettings, 'office'>): string;

export function addinFiles(settings: AddinSettings): Readonly<Record<string, string | Buffer>>;
