import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import type { ListView } from '../../engine/inputs-list';
import { useWords } from '../../words';
import { useForms } from './forms';

const useStyles = makeStyles({
  named: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: '180px' },
});

interface Drawn {
  readonly list: ListView;
  readonly records: string;
}

/** Values by name want the name first. */
const AddNamed = ({ list, records }: Drawn): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [, forms] = useForms();
  const [name, setName] = useState('');
  const [isTaken, setTaken] = useState(false);
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    const isThere = list.names.some(({ text }, index) => text === `${index + 1}. ${wanted}`);
    setTaken(isThere);
    if (isThere) return;
    forms.collect({ kind: 'add', list: list.keys, blank: null, name: wanted }, records);
    forms.show(list.path, list.names.length);
    setName('');
  };
  return (
    <form className={styles.named} onSubmit={add} noValidate>
      <Field
        className={styles.name}
        label={say('inputs.name')}
        {...(isTaken ? { validationMessage: say('inputs.nameTaken') } : {})}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button type="submit" icon={<AddRegular />} aria-label={say('inputs.addTo', { list: list.label })}>
        {say('inputs.add')}
      </Button>
    </form>
  );
};

/** One more record at the end of its list, to be filled in and built. */
export const AddRecord = ({ list, records }: Drawn): ReactElement => {
  const say = useWords();
  const [{ wanted }, forms] = useForms();
  const around = useRef<HTMLDivElement>(null);
  // Whoever looks for a field of a list without records is led to where one begins.
  const isWanted = wanted === list.path && list.names.length === 0;
  useEffect(() => {
    if (!isWanted) return;
    around.current?.querySelector('button')?.focus();
    forms.set({ wanted: undefined });
  }, [isWanted, forms]);
  if (list.holds === 'named') return <AddNamed list={list} records={records} />;
  const add = (): void => {
    forms.collect({ kind: 'add', list: list.keys, blank: list.holds === 'values' ? null : {} }, records);
    forms.show(list.path, list.names.length);
  };
  return (
    <div ref={around}>
      <Button
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={say('inputs.addTo', { list: list.label })}
        onClick={add}
      >
        {say('inputs.add')}
      </Button>
    </div>
  );
};
