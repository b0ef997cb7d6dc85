import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../parts';
import { useSession, useSessionState } from '../../session/hooks';
import { UNITS } from '../../session/state';
import { useWords } from '../../words';

/** What a language calls itself. */
export const LANGUAGES = { zh: '中文', en: 'English' } as const;

/** How the pane itself speaks and counts; the workbook keeps its own. */
export const PaneSettings = (): ReactElement => {
  const say = useWords();
  const session = useSession();
  const { lang, unit } = useSessionState();
  return (
    <Section title={say('settings.pane')}>
      <Field label={say('settings.language')}>
        <RadioGroup
          layout="horizontal"
          value={lang}
          onChange={(_, { value }) => void session.speak(value === 'en' ? 'en' : 'zh')}
        >
          <Radio value="zh" label={LANGUAGES.zh} />
          <Radio value="en" label={LANGUAGES.en} />
        </RadioGroup>
      </Field>
      <Field label={say('settings.unit')} hint={say('settings.unitHint')}>
        <Select
          value={unit}
          onChange={(_, { value }) => void session.count(UNITS.find((each) => each === value) ?? 'auto')}
        >
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {say(`shell.unit.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
};
