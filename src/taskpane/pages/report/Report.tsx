import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Language } from '../../../i18n';
import { PARTS, USUAL_PARTS, type Part } from '../../../report/document';
import { FORMATS, type ReportFormat } from '../../../report/render';
import { Section } from '../../parts';
import { useSessionState } from '../../session/hooks';
import { useWords } from '../../words';
import { LANGUAGES } from '../settings/PaneSettings';
import { useReport, type Ready } from './use-report';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  parts: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
  },
  legend: { padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Today, as a calendar here has it. */
const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const Parts = ({
  chosen,
  onChange,
}: {
  readonly chosen: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{say('report.parts')}</legend>
      {PARTS.map((part) => (
        <Checkbox
          key={part}
          label={say(`report.part.${part}`)}
          checked={chosen.includes(part)}
          onChange={(_, { checked }) =>
            onChange(PARTS.filter((each) => (each === part ? checked === true : chosen.includes(each))))
          }
        />
      ))}
      {chosen.length === 0 && <Text role="alert">{say('report.noParts')}</Text>}
    </fieldset>
  );
};

const Saving = ({ ready }: { readonly ready: Ready }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { name, address } = ready;
  return (
    <div role="status">
      <Text block>{say('report.ready', { name })}</Text>
      <Link href={address} download={name}>
        {say('report.save', { name })}
      </Link>
      <Text block size={200} className={styles.quiet}>
        {say('report.refused')}
      </Text>
    </div>
  );
};

const Form = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { lang: shown } = useSessionState();
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const [lang, setLang] = useState<Language>(shown);
  const [parts, setParts] = useState<readonly Part[]>(USUAL_PARTS);
  const [date, setDate] = useState(today);
  const { isMaking, ready, make } = useReport();
  return (
    <>
      <Text>{say('report.about')}</Text>
      <Field label={say('report.format')}>
        <RadioGroup
          value={format}
          onChange={(_, { value }) => setFormat(FORMATS.find((each) => each === value) ?? 'pdf')}
        >
          {FORMATS.map((each) => (
            <Radio key={each} value={each} label={say(`report.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say('report.language')}>
        <RadioGroup
          layout="horizontal"
          value={lang}
          onChange={(_, { value }) => setLang(value === 'en' ? 'en' : 'zh')}
        >
          <Radio value="zh" label={LANGUAGES.zh} />
          <Radio value="en" label={LANGUAGES.en} />
        </RadioGroup>
      </Field>
      <Field label={say('report.date')} {...(date === '' ? { validationMessage: say('report.noDate') } : {})}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Parts chosen={parts} onChange={setParts} />
      <Button
        className={styles.start}
        appearance="primary"
        disabled={isMaking || parts.length === 0 || date === ''}
        onClick={() => make({ format, lang, parts, date })}
      >
        {say('report.make')}
      </Button>
      {isMaking && <Spinner size="tiny" label={say('report.making')} />}
      {ready !== undefined && <Saving ready={ready} />}
    </>
  );
};

/** Makes the report to be handed in, and offers it to be saved. */
export const Report = (): ReactElement => {
  const say = useWords();
  const { document } = useSessionState();
  return (
    <Section title={say('page.report')}>
      {document.kind === 'open' ? <Form /> : <Text>{say('report.noModel')}</Text>}
    </Section>
  );
};
