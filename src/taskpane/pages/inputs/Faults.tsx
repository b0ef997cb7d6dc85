import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** What is wrong with something as a whole, in a sentence each. */
export const Faults = ({ said }: { readonly said: readonly string[] }): ReactElement | null =>
  said.length === 0 ? null : (
    <>
      {said.map((sentence) => (
        <MessageBar key={sentence} intent="error" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
