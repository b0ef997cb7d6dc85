import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  SearchBox,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InputsView } from '../../engine/inputs';
import { useAnswer, useQuietAnswer, useSession, useSessionState } from '../../session/hooks';
import { useWords } from '../../words';
import { Collected } from './Collected';
import { Edits } from './Edits';
import { useForms } from './forms';
import { Found } from './Found';
import { Groups } from './Groups';
import { Wrong } from './Wrong';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  top: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
});

/** Once the inputs want other rows than the workbook has, it has to be built again; the sheet of structure says the same. */
const Unfit = (): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  const { document } = useSessionState();
  const fit = useQuietAnswer('fit');
  if (document.kind !== 'open' || fit === undefined || fit.kind === 'fits') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say('inputs.unfit')}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => void session.build()}>
          {say('inputs.buildAgain')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** Which part is shown, and the search over all of them. */
const Top = ({ view }: { readonly view: InputsView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [{ sought }, forms] = useForms();
  return (
    <div className={styles.top}>
      <Field label={say('inputs.search')} hint={say('inputs.searchHint')}>
        <SearchBox
          className={styles.control}
          value={sought}
          onChange={(_, { value }) => forms.set({ sought: value })}
        />
      </Field>
      <Field label={say('inputs.part')}>
        <Select
          className={styles.control}
          value={view.part}
          onChange={(_, { value }) => forms.set({ part: value, sought: '' })}
        >
          {view.parts.map(({ id, label, problems }) => (
            <option key={id} value={id}>
              {problems === 0 ? label : say('inputs.withFaults', { label, count: problems })}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};

/** Every input of the project as forms, made from what the input sheets are made from; sheets and forms change each other. */
export const Inputs = (): ReactElement | null => {
  const styles = useStyles();
  const [{ part, at, changes, sought }] = useForms();
  const view = useAnswer('inputs', { part, at, changes });
  if (view === undefined) return null;
  return (
    <div className={styles.page}>
      <Top view={view} />
      {changes.length === 0 && <Unfit />}
      <Wrong view={view} />
      <Collected view={view} />
      {sought.trim() === '' ? <Groups view={view} /> : <Found />}
      <Edits />
    </div>
  );
};
