import { Body1, Button, Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { Entry } from '../../../excel';
import type { FacilityChange } from '../../engine/funding-change';
import type { FacilityView } from '../../engine/funding-facilities';
import { Problems } from '../../parts';
import { useAnswer, useRested, useSession } from '../../session/hooks';
import { say as sayIn, useWords } from '../../words';
import { Effect } from './Effect';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  title: { margin: 0 },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const isSame = (a: FacilityChange, b: FacilityChange): boolean =>
  a.index === b.index && a.limit === b.limit && a.tenorMonths === b.tenorMonths;

/** Other terms of a facility: tried on the whole model at once, written when the user says so, and put back on request. */
export const ChangeForm = ({
  facility: { index, name, terms },
  onClose,
}: {
  readonly facility: FacilityView;
  readonly onClose: () => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const id = useId();
  const [form, setForm] = useState<FacilityChange>({ index, ...terms });
  const [former, setFormer] = useState<readonly Entry[]>([]);
  const answer = useAnswer('tryFacility', useRested(form));
  const tried = answer !== undefined && isSame(answer.change, form) ? answer : undefined;
  const problems = tried?.kind === 'problems' ? tried.problems : [];
  const entries = tried?.kind === 'tried' ? tried.entries : [];
  const error = (field: string) => {
    const found = problems.find(({ path }) => path === `facilities[${index}].${field}`);
    return found === undefined ? {} : { validationMessage: found.message };
  };
  const others = problems.filter(({ path }) => !/^facilities\[\d+\]\.(limit|tenorMonths)$/.test(path));
  const write = async (): Promise<void> => {
    if (tried?.kind !== 'tried') return;
    if (!(await session.enter(tried.entries))) return;
    setFormer(tried.former);
    const said = { zh: sayIn('zh', 'funding.written'), en: sayIn('en', 'funding.written') };
    session.tell({ intent: 'success', said, where: undefined, code: undefined });
  };
  const putBack = async (): Promise<void> => {
    if (!(await session.enter(former))) return;
    setFormer([]);
    onClose();
  };
  return (
    <div className={styles.form} role="group" aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {say('funding.form', { name })}
      </Subtitle2>
      <Body1>{say('funding.formHint')}</Body1>
      <div className={styles.fields}>
        <Field label={say('funding.form.limit')} {...error('limit')}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            inputMode="decimal"
            value={form.limit}
            onChange={(_, { value }) => setForm({ ...form, limit: value })}
          />
        </Field>
        <Field label={say('funding.form.tenor')} {...error('tenorMonths')}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            inputMode="numeric"
            value={form.tenorMonths}
            onChange={(_, { value }) => setForm({ ...form, tenorMonths: value })}
          />
        </Field>
      </div>
      {others.length > 0 && <Problems problems={others} />}
      <div role="status">
        {tried === undefined && <Body1>{say('funding.trying')}</Body1>}
        {tried?.kind === 'tried' &&
          (entries.length === 0 ? <Body1>{say('funding.same')}</Body1> : <Effect tried={tried} />)}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={entries.length === 0} onClick={() => void write()}>
          {say('funding.write')}
        </Button>
        {former.length > 0 && <Button onClick={() => void putBack()}>{say('funding.undo')}</Button>}
        <Button onClick={onClose}>{say('funding.close')}</Button>
      </div>
    </div>
  );
};
