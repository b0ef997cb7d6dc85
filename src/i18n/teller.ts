import { createInstance, type i18n as Translator } from 'i18next';
import { languages, languageTag, type Language } from './language';
import type { Message } from './messages/message';

type Table = Readonly<Record<string, Message>>;

type Text<M> = M extends { readonly zh: infer Z extends string } ? Z : never;
type Names<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What a message's Chinese text asks for, by name; `count` chooses the English plural. */
type ParametersOf<M> = Readonly<Record<Names<Text<M>>, string | number>>;
/** None for a text without parameters. */
export type Given<M> = [Names<Text<M>>] extends [never] ? [] : [ParametersOf<M>];

/** i18next's own shape: one flat table per language, plurals as suffixed keys. */
function resources(catalog: Table, language: Language): Record<string, string> {
  const table: Record<string, string> = {};
  for (const [key, message] of Object.entries(catalog)) {
    const text = message[language];
    if (typeof text === 'string') table[key] = text;
    else {
      table[`${key}_one`] = text.one;
      table[`${key}_other`] = text.other;
    }
  }
  return table;
}

function translatorOf(catalog: Table): Translator {
  const translator = createInstance();
  void translator.init({
    resources: Object.fromEntries(
      languages.map((language) => [languageTag(language), { translation: resources(catalog, language) }]),
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

/** A subject's own messages, told by key in either language; prepared with the first one. */
export const teller = <const C extends Table>(
  catalog: C,
): (<K extends keyof C & string>(language: Language, key: K, ...given: Given<C[K]>) => string) => {
  let translator: Translator | undefined;
  return (language, key, ...[parameters]) => {
    translator ??= translatorOf(catalog);
    return translator.t(key, { lng: languageTag(language), ...parameters });
  };
};
