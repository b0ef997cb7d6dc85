import { refuse } from '../cells/errors';

/** What the host hands a cancelable function last; it calls `onCanceled` when the user gives up or edits the formula. */
export interface Cancelable {
  onCanceled?: () => void;
}

/** Lets the host speak: a cancellation arrives between two slices. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Works through a list slice by slice. @throws FunctionError #N/A when the user cancels. */
export const inSlices = async <Item, Answer>(
  items: readonly Item[],
  size: number,
  invocation: Cancelable | undefined,
  answer: (slice: readonly Item[]) => readonly Answer[],
): Promise<Answer[]> => {
  const state = { cancelled: false };
  if (invocation !== undefined)
    invocation.onCanceled = () => {
      state.cancelled = true;
    };
  const answers: Answer[] = [];
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await breathe();
    if (state.cancelled) return refuse('cancelled');
    for (const each of answer(items.slice(start, start + size))) answers.push(each);
  }
  return answers;
};
