import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { DraftField } from '../../engine/start-draft';
import { useWords } from '../../words';

/** An empty place of a new model: typed, or chosen from what may stand there. */
export const DraftBox = ({
  field: { label, unit, meaning, choices, text, problem },
  onType,
}: {
  readonly field: DraftField;
  readonly onType: (text: string) => void;
}): ReactElement => {
  const say = useWords();
  const [typed, setTyped] = useState(text);
  return (
    <Field label={label} hint={meaning} {...(problem === '' ? {} : { validationMessage: problem })}>
      {choices.length > 0 ? (
        <Select value={text} onChange={(_, { value }) => onType(value)}>
          <option value="">{say('start.noChoice')}</option>
          {choices.map(({ value, text: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          value={typed}
          {...(unit === '' ? {} : { contentAfter: unit })}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => {
            if (typed !== text) onType(typed);
          }}
        />
      )}
    </Field>
  );
};
