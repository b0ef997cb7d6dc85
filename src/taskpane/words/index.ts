import { teller } from '../../i18n';
import type { Given } from '../../i18n';
import { useSessionState } from '../session/hooks';
import { checks } from './checks';
import { explain } from './explain';
import { chart } from './chart';
import { funding } from './funding';
import { gap } from './gap';
import { home } from './home';
import { inputs } from './inputs';
import { relocation } from './relocation';
import { policy } from './policy';
import { risk } from './risk';
import { report } from './report';
import { shell } from './shell';
import { scenarios } from './scenarios';
import { settings } from './settings';
import { start } from './start';

const catalog = {
  ...shell,
  ...chart,
  ...home,
  ...start,
  ...inputs,
  ...checks,
  ...explain,
  ...policy,
  ...funding,
  ...gap,
  ...relocation,
  ...risk,
  ...scenarios,
  ...settings,
  ...report,
} as const;
type Catalog = typeof catalog;
export type WordKey = keyof Catalog;

/** A text of the pane in a language. */
export const say = teller(catalog);

export type Words = <K extends WordKey>(key: K, ...given: Given<Catalog[K]>) => string;

/** The pane's texts in the language it is shown in. */
export const useWords = (): Words => {
  const { lang } = useSessionState();
  return (key, ...given) => say(lang, key, ...given);
};
