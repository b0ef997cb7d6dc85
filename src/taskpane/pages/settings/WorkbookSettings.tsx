import { Body1, Button, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Language, MoneyUnit } from '../../../i18n';
import { Section } from '../../parts';
import { useAnswer, useSession } from '../../session/hooks';
import type { Document } from '../../session/state';
import { useWords } from '../../words';
import { Fields } from '../inputs/Fields';
import { LANGUAGES } from './PaneSettings';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

type Workbook = Extract<Document, { kind: 'open' }>['workbook'];

/** The part of the forms that holds the thresholds and the length of a period. */
const REQUEST = { part: 'inputs.project', at: {}, changes: [] } as const;
const UNITS: readonly MoneyUnit[] = ['yuan', 'wan', 'yi'];

/** Fields of the workbook that are settings: the length of a period, and the thresholds. */
const WorkbookFields = (): ReactElement | null => {
  const say = useWords();
  const view = useAnswer('inputs', REQUEST);
  if (view === undefined) return null;
  const step = view.groups.flatMap(({ fields }) => fields).filter(({ path }) => path === 'project.step');
  const thresholds = view.groups.find(({ id }) => id === 'thresholds');
  return (
    <>
      <Fields fields={step} records={view.records} />
      <Section title={say('settings.thresholds')}>
        <Fields fields={thresholds?.fields ?? []} records={view.records} />
      </Section>
    </>
  );
};

/** Language and unit that the workbook is built in; chosen first, built when asked to. */
const Built = ({ workbook }: { readonly workbook: Workbook }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [lang, setLang] = useState<Language>(workbook.lang);
  const [unit, setUnit] = useState<MoneyUnit>(workbook.unit);
  return (
    <>
      <Caption1 className={styles.hint}>{say('settings.workbookHint')}</Caption1>
      <Field label={say('settings.workbookLanguage')}>
        <Select value={lang} onChange={(_, { value }) => setLang(value === 'en' ? 'en' : 'zh')}>
          <option value="zh">{LANGUAGES.zh}</option>
          <option value="en">{LANGUAGES.en}</option>
        </Select>
      </Field>
      <Field label={say('settings.workbookUnit')}>
        <Select
          value={unit}
          onChange={(_, { value }) => setUnit(UNITS.find((each) => each === value) ?? 'wan')}
        >
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {say(`shell.unit.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          appearance="primary"
          disabled={lang === workbook.lang && unit === workbook.unit}
          onClick={() => void session.build({ lang, unit })}
        >
          {say('settings.rebuild')}
        </Button>
      </div>
    </>
  );
};

/** What the open workbook itself is set to. */
export const WorkbookSettings = ({ workbook }: { readonly workbook: Workbook | undefined }): ReactElement => {
  const say = useWords();
  return (
    <Section title={say('settings.workbook')}>
      {workbook === undefined ? (
        <Body1>{say('settings.noWorkbook')}</Body1>
      ) : (
        <>
          <Built key={`${workbook.lang} ${workbook.unit}`} workbook={workbook} />
          <WorkbookFields />
        </>
      )}
    </Section>
  );
};
