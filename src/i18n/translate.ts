import { createInstance, type i18n as Translator } from 'i18next';
import { languages, languageTag, type Language } from './language';
import { catalog, type Catalog, type Message } from './messages';

export type MessageKey = keyof Catalog;

type Text<M> = M extends { readonly zh: infer Z extends string } ? Z : never;
type Names<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What a message's Chinese text asks for, by name; `count` chooses the English plural. */
export type Parameters<K extends MessageKey> = Readonly<Record<Names<Text<Catalog[K]>>, string | number>>;

/** i18next's own shape: one flat table per language, plurals as suffixed keys. */
function resources(language: Language): Record<string, string> {
  const table: Record<string, string> = {};
  for (const [key, message] of Object.entries<Message>(catalog)) {
    const text = message[language];
    if (typeof text === 'string') table[key] = text;
    else {
      table[`${key}_one`] = text.one;
      table[`${key}_other`] = text.other;
    }
  }
  return table;
}

let translator: Translator | undefined;

function translate(): Translator {
  if (translator) return translator;
  translator = createInstance();
  void translator.init({
    resources: Object.fromEntries(
      languages.map((language) => [languageTag(language), { translation: resources(language) }]),
    ),
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // Plain text: what shows it on a page escapes it there.
    interpolation: { escapeValue: false },
    initAsync: false,
    // The library would print an advertisement on standard output, in the middle of our JSON.
    showSupportNotice: false,
  });
  return translator;
}

/** The message in the language, with its parameters filled in; a parameter that is missing is a type error. */
export function t<K extends MessageKey>(
  language: Language,
  key: K,
  ...[parameters]: [Names<Text<Catalog[K]>>] extends [never] ? [] : [Parameters<K>]
): string {
  return translate().t(key, { lng: languageTag(language), ...parameters });
}
