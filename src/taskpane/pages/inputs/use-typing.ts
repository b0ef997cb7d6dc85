import { useState } from 'react';
import type { FieldView } from '../../engine/inputs-field';
import { useForms } from './forms';

/** What is being typed into a field, before and while it is entered. */
interface Typing {
  readonly text: string;
  /** The field as it was when typing began; once another comes, what was sent is in it. */
  readonly over: FieldView;
  readonly state: 'typing' | 'sending' | 'sent';
  readonly fault: string | undefined;
}

/** A field's box: what it shows, whether the sheet changed under the typing, and what is wrong with what was typed. */
export interface Box {
  readonly text: string;
  readonly fault: string | undefined;
  /** The field was changed in the sheet since typing began. */
  readonly isOvertaken: boolean;
  readonly type: (text: string) => void;
  /** Enters what was typed, or the text given. */
  readonly commit: (text?: string) => void;
  readonly revert: () => void;
}

export const useTyping = (field: FieldView, records: string): Box => {
  const [, forms] = useForms();
  const [typing, setTyping] = useState<Typing>();
  const isOver = typing === undefined || (typing.state === 'sent' && typing.over !== field);
  const current = isOver ? undefined : typing;

  const send = async (text: string, over: FieldView): Promise<void> => {
    setTyping({ text, over, state: 'sending', fault: undefined });
    const entered = await forms.enter(field, text, records);
    if (entered.kind === 'done') setTyping({ text, over, state: 'sent', fault: undefined });
    else
      setTyping({
        text,
        over,
        state: 'typing',
        fault: entered.kind === 'wrong' ? entered.message : undefined,
      });
  };

  return {
    text: current?.text ?? field.text,
    fault: current?.fault,
    isOvertaken: current?.state === 'typing' && current.over.text !== field.text,
    type: (text) => setTyping({ text, over: current?.over ?? field, state: 'typing', fault: undefined }),
    commit: (given) => {
      const text = given ?? current?.text;
      if (text === undefined || (given === undefined && current?.state !== 'typing')) return;
      if (given === undefined && text === field.text) setTyping(undefined);
      else void send(text, field);
    },
    revert: () => setTyping(undefined),
  };
};
