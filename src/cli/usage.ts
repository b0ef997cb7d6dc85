import { Option, type CommanderError, type HelpConfiguration } from 'commander';
import { t, type Language, type MessageKey } from '../i18n';
import { Refusal } from './refusal';

/** The part of commander's English sentence that names what is meant. */
const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** Commander's own complaints, in the reader's language. */
export function usageRefusal({ code, message }: CommanderError, lang: Language): Refusal {
  const name = quoted(message);
  const said = ((): string => {
    switch (code) {
      case 'commander.unknownOption':
        return t(lang, 'error.unknownOption', { name });
      case 'commander.unknownCommand':
        return t(lang, 'error.unknownCommand', { name });
      case 'commander.missingArgument':
        return t(lang, 'error.missingArgument', { name });
      case 'commander.optionMissingArgument':
        return t(lang, 'error.missingValue', { name });
      case 'commander.missingMandatoryOptionValue':
        return t(lang, 'error.missingOption', { name });
      case 'commander.excessArguments':
        return t(lang, 'error.tooManyArguments');
      default:
        return message.replace(/^error: /, '');
    }
  })();
  const near = /Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  return new Refusal('usage', near ? `${said} ${t(lang, 'error.didYouMean', { names: near })}` : said);
}

/** An option that takes one of a few words; another word is refused in the reader's language, with the words named. */
export function choice(
  flags: string,
  description: string,
  allowed: readonly string[],
  lang: Language,
): Option {
  return new Option(flags, `${description}${lang === 'zh' ? '：' : ': '}${allowed.join(' | ')}`).argParser(
    (value: string) => {
      if (allowed.includes(value)) return value;
      throw new Refusal(
        'usage',
        t(lang, 'error.badOption', {
          option: flags.replace(/^-\w, /, '').replace(/ .*/, ''),
          value,
          allowed: allowed.join(t(lang, 'comma')),
        }),
      );
    },
  );
}

/** A whole number within bounds. */
export function whole(
  flags: string,
  description: string,
  [least, most]: readonly [number, number],
  lang: Language,
): Option {
  return new Option(flags, description).argParser((value: string) => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return number;
    throw new Refusal(
      'usage',
      t(lang, 'error.badOption', { option: flags.replace(/ .*/, ''), value, allowed: `${least} – ${most}` }),
    );
  });
}

const titles: Readonly<Record<string, MessageKey & `help.${string}`>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
};

/** Help pages in the reader's language. */
export const helpIn = (lang: Language): HelpConfiguration => ({
  styleTitle: (title) => {
    const key = titles[title];
    return key === undefined ? title : (t as (l: Language, k: MessageKey) => string)(lang, key);
  },
  commandUsage: (command) => {
    const usage = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
    return `${usage} ${command.usage()}`
      .replace('[options]', `[${t(lang, 'help.anOption')}]`)
      .replace('[command]', `[${t(lang, 'help.aCommand')}]`);
  },
  subcommandTerm: (command) =>
    [
      command.name(),
      ...command.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`)),
    ].join(' '),
  optionDescription: ({ description, defaultValue }) =>
    defaultValue === undefined
      ? description
      : `${description}${lang === 'zh' ? '（' : ' ('}${t(lang, 'help.default')} ${String(defaultValue)}${lang === 'zh' ? '）' : ')'}`,
});
