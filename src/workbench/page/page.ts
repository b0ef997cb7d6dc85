import type { Language } from '../../i18n';
import { say, type Word } from './words';

export const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

type Given = Readonly<Record<string, string>>;

/** The page's language, and the line in which it says what happened. */
export class Page {
  private last: (() => void) | undefined;

  constructor(public lang: Language) {}

  say(word: Word, given: Given = {}): string {
    return say(this.lang, word, given);
  }

  tell(word: Word, given: Given = {}): void {
    this.show(word, given, false);
  }

  warn(word: Word, given: Given = {}): void {
    this.show(word, given, true);
  }

  /** Says the last sentence again, in the language of now. */
  again(): void {
    this.last?.();
  }

  private show(word: Word, given: Given, isAlarm: boolean): void {
    this.last = () => this.show(word, given, isAlarm);
    const said = element('said');
    said.textContent = this.say(word, given);
    said.classList.toggle('alarm', isAlarm);
  }
}
