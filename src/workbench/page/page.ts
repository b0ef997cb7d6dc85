import type { Language } from '../../i18n';
import { say, type Word } from './words';

export const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

type Given = Readonly<Record<string, string>>;

/** A sentence of the page, with what can be done about it. */
interface Sentence {
  readonly word: Word;
  readonly given: Given;
  readonly isAlarm: boolean;
  readonly offer?: { readonly word: Word; readonly run: () => void };
}

/** The page's language, and the line in which it says what happened. */
export class Page {
  private last: Sentence | undefined;

  constructor(public lang: Language) {}

  say(word: Word, given: Given = {}): string {
    return say(this.lang, word, given);
  }

  tell(word: Word, given: Given = {}): void {
    this.show({ word, given, isAlarm: false });
  }

  warn(word: Word, given: Given = {}): void {
    this.show({ word, given, isAlarm: true });
  }

  /** Warns, with a button that does something about it. */
  offer(word: Word, given: Given, action: Word, run: () => void): void {
    this.show({ word, given, isAlarm: true, offer: { word: action, run } });
  }

  /** Says the last sentence again, in the language of now. */
  again(): void {
    if (this.last) this.show(this.last);
  }

  private show(sentence: Sentence): void {
    this.last = sentence;
    const said = element('said');
    said.textContent = this.say(sentence.word, sentence.given);
    said.classList.toggle('alarm', sentence.isAlarm);
    if (!sentence.offer) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.say(sentence.offer.word);
    button.addEventListener('click', sentence.offer.run);
    said.append(button);
  }
}
