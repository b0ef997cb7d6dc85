import { detectLanguage, type Language } from '../../i18n/language';
import type { Label } from '../../rows/definition';

interface Host {
  readonly document?: { readonly documentElement?: { readonly lang?: string } };
  readonly Office?: { readonly context?: { readonly displayLanguage?: string } };
  readonly navigator?: { readonly language?: string };
}

let chosen: Language | undefined;

/** Sets the language of headers and sentences; undefined follows page and host again. */
export const useLanguage = (language: Language | undefined): void => {
  chosen = language;
};

/**
 * The language chosen; else that of the page, which in a shared runtime is the pane's and follows its switch; else the one
 * the host shows its menus in; else the browser's.
 */
export const language = (): Language => {
  if (chosen !== undefined) return chosen;
  const { document, Office, navigator } = globalThis as Host;
  const page = document?.documentElement?.lang;
  return detectLanguage(
    {},
    () =>
      (page === '' ? undefined : page) ?? Office?.context?.displayLanguage ?? navigator?.language ?? 'zh-CN',
  );
};

/** A text in the language of the moment. */
export const said = (label: Label): string => label[language()];
