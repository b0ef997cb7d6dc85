/** The two languages of the house; `zh` is Chinese as written on the mainland (zh-CN). */
export type Language = 'zh' | 'en';

export const languages: readonly Language[] = ['zh', 'en'];

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The BCP 47 tag, for documents and for libraries that ask. */
export const languageTag = (language: Language): string => tags[language];

const variables = ['PINGHENG_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of an environment: the first variable that is set decides, as POSIX has it.
 * Where none is set (Windows), the system's own locale does. Whatever is not Chinese reads English.
 */
export function detectLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string = () => 'en',
): Language {
  const set = variables.map((name) => environment[name]).find((value) => value);
  return /^zh([-_.@]|$)/i.test(set ?? systemLocale()) ? 'zh' : 'en';
}
