import { Body1, Button, Caption1, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactElement } from 'react';
import type { ListView, RecordView } from '../../engine/inputs-list';
import { useWords } from '../../words';
import { AddRecord } from './AddRecord';
import { Faults } from './Faults';
import { Fields } from './Fields';
import { useForms } from './forms';
import { RecordMenu } from './RecordMenu';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  inner: {
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  picker: { flexGrow: 1, minWidth: 0 },
});

interface Drawn {
  readonly list: ListView;
  readonly records: string;
}

/** Which record is shown: by name, or one after the other. */
const Picker = ({ list, records }: Drawn): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [, forms] = useForms();
  const { path, label, names, at } = list;
  return (
    <div className={styles.bar}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={say('inputs.previous', { list: label })}
        disabled={at === 0}
        onClick={() => forms.show(path, at - 1)}
      />
      <Select
        className={styles.picker}
        aria-label={say('inputs.recordOf', { list: label })}
        value={String(at)}
        onChange={(_, { value }) => forms.show(path, Number(value))}
      >
        {names.map(({ text, problems }, index) => (
          <option key={text} value={String(index)}>
            {problems === 0 ? text : say('inputs.withFaults', { label: text, count: problems })}
          </option>
        ))}
      </Select>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={say('inputs.next', { list: label })}
        disabled={at >= names.length - 1}
        onClick={() => forms.show(path, at + 1)}
      />
      <RecordMenu list={list} records={records} />
    </div>
  );
};

const Shown = ({
  record,
  records,
}: {
  readonly record: RecordView;
  readonly records: string;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <>
      <Faults said={record.problems} />
      {record.source !== '' && (
        <Caption1 className={styles.quiet}>{say('inputs.source', { source: record.source })}</Caption1>
      )}
      <Fields fields={record.fields} records={records} />
      {record.lists.map((inner) => (
        <div key={inner.path} className={styles.inner}>
          <RecordList list={inner} records={records} />
        </div>
      ))}
    </>
  );
};

/** A list, one record at a time, with the lists that belong to the record below it. */
export const RecordList = ({ list, records }: Drawn): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const id = useId();
  const { label, names, at, record, problems } = list;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={id}>
          {label}
        </Subtitle2>
        {names.length > 0 && (
          <Caption1 className={styles.quiet}>
            {say('inputs.position', { at: at + 1, count: names.length })}
          </Caption1>
        )}
      </div>
      <Faults said={problems} />
      {names.length === 0 ? (
        <Body1 className={styles.quiet}>{say('inputs.noRecords')}</Body1>
      ) : (
        <Picker list={list} records={records} />
      )}
      {record !== undefined && <Shown key={record.keys.join()} record={record} records={records} />}
      <AddRecord list={list} records={records} />
    </section>
  );
};
