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
  constructor(public lang: Language) {}

  say(word: Word, given: Given = {}): string {
    return say(this.lang, word, given);
  }

  tell(word: Word, given: Given = {}): void {
    this.show(this.say(word, given), false);
  }

  warn(word: Word, given: Given = {}): void {
    this.show(this.say(word, given), true);
  }

  private show(text: string, isAlarm: boolean): void {
    const said = element('said');
    said.textContent = text;
    said.classList.toggle('alarm', isAlarm);
  }
}
