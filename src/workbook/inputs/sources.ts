import type { Language } from '../../i18n';
import { WORDS } from './words';

/** What of a project says where its figures come from. */
export interface Sourced {
  readonly sources: Readonly<Record<string, string>>;
  readonly project: { readonly illustrative: boolean };
}

const covers = (prefix: string, path: string): boolean =>
  path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);

/** Where a figure comes from by the project's list of sources: the longest path that covers it. */
export const sourceOf = ({ sources, project }: Sourced, path: string): string | undefined => {
  const longest = Object.keys(sources)
    .filter((prefix) => covers(prefix, path))
    .reduce((best, prefix) => (prefix.length > best.length ? prefix : best), '');
  return sources[longest] ?? (project.illustrative ? 'illustrative' : undefined);
};

/** The same in words. */
export const sourceWords = (source: string | undefined, lang: Language): string => {
  if (source === undefined) return WORDS.noSource[lang];
  return source === 'illustrative' ? WORDS.illustrative[lang] : source;
};
