import type { Language } from '../../i18n';

const LANGUAGE = 'pingheng-workbench.language';

const isLanguage = (text: string | null): text is Language => text === 'zh' || text === 'en';

/** The page's language: as its address says, as it was last chosen here, as the browser has it. */
export const firstLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const chosen = localStorage.getItem(LANGUAGE);
  if (isLanguage(chosen)) return chosen;
  return /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
};

/** Remembers the language, so that a page loaded again speaks it too. */
export const rememberLanguage = (lang: Language): void => {
  localStorage.setItem(LANGUAGE, lang);
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', lang);
  history.replaceState(null, '', address);
};

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

export const isDark = (): boolean => dark().matches;

export const whenColoursChange = (changed: () => void): void => dark().addEventListener('change', changed);
