import { Body1, Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { OverrideOutcome } from '../../engine/policy-override';
import type { ParameterView } from '../../engine/policy-parameter';
import { Section } from '../../parts';
import { useSession } from '../../session/hooks';
import { say as sayIn, useWords, type Words } from '../../words';
import { Rebuild } from './Rebuild';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const HINT = { percent: 'policy.asPercent', flag: 'policy.asFlag', number: undefined } as const;

/** What is wrong with the value, in a sentence; undefined where nothing is. */
const valueFault = (outcome: OverrideOutcome | undefined, say: Words): string | undefined => {
  switch (outcome?.kind) {
    case 'noNumber':
      return say('policy.noNumber');
    case 'outOfRange':
      return say('policy.outOfRange', { allowed: outcome.allowed });
    case 'refused':
      return outcome.said;
    default:
      return undefined;
  }
};

/** Sets the project's own value of a parameter with its reason, or goes back to the policy's. */
export const Override = ({ view }: { readonly view: ParameterView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { id, label, value, stated, override, typedAs, unit } = view;
  const [typed, type] = useState(override?.typed ?? '');
  const [reason, explain] = useState(override?.reason ?? '');
  const [outcome, settle] = useState<OverrideOutcome>();

  const carryOut = async (asked: Promise<OverrideOutcome | undefined>): Promise<void> => {
    const next = await asked;
    settle(next);
    if (next?.kind !== 'entries' || !(await session.enter(next.entries))) return;
    const said = {
      zh: sayIn('zh', 'policy.done', { parameter: label }),
      en: sayIn('en', 'policy.done', { parameter: label }),
    };
    session.tell({ intent: 'success', said, where: undefined, code: undefined });
  };
  const start = (asked: Promise<OverrideOutcome | undefined>): void => {
    carryOut(asked).catch((error: unknown) => session.fail(error));
  };
  const set = (event: SyntheticEvent): void => {
    event.preventDefault();
    start(session.engine.ask('setOverride', session.wording(), id, typed, reason));
  };

  const hint = HINT[typedAs];
  const fault = valueFault(outcome, say);
  return (
    <Section title={say('policy.own')}>
      <Body1>
        {override === undefined
          ? say('policy.ownIntro')
          : say('policy.ownNow', { value: value.text, stated: stated.text, reason: override.reason })}
      </Body1>
      <form className={styles.form} noValidate onSubmit={set}>
        <Field
          label={say('policy.newValue')}
          {...(hint === undefined ? {} : { hint: say(hint) })}
          {...(fault === undefined ? {} : { validationMessage: fault })}
        >
          <Input value={typed} contentAfter={unit} onChange={(_, { value: next }) => type(next)} />
        </Field>
        <Field
          label={say('policy.reason')}
          required
          hint={say('policy.reasonHint')}
          {...(outcome?.kind === 'noReason' ? { validationMessage: say('policy.noReason') } : {})}
        >
          <Textarea value={reason} onChange={(_, { value: next }) => explain(next)} />
        </Field>
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit">
            {say('policy.set')}
          </Button>
          {override !== undefined && (
            <Button onClick={() => start(session.engine.ask('removeOverride', session.wording(), id))}>
              {say('policy.remove', { stated: stated.text })}
            </Button>
          )}
        </div>
      </form>
      {outcome?.kind === 'project' && <Rebuild project={outcome.project} onClose={() => settle(undefined)} />}
    </Section>
  );
};
