import { makeStyles, MessageBar, MessageBarBody, ToggleButton, tokens } from '@fluentui/react-components';
import { PinRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ExplainView } from '../../engine/explain';
import { Empty, PageLink } from '../../parts';
import { useAnswer, useSessionState } from '../../session/hooks';
import type { Request } from '../../session/state';
import { useWords } from '../../words';
import { Figure } from './Figure';
import { Input, Readers } from './Input';
import { Trail } from './Trail';
import { useQuestion, type Way } from './use-question';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  pin: { marginInlineStart: 'auto', flexShrink: 0 },
});

const Bar = ({ way }: { readonly way: Way }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={styles.bar}>
      <Trail way={way} />
      <ToggleButton
        className={styles.pin}
        appearance="subtle"
        size="small"
        icon={<PinRegular />}
        checked={way.isPinned}
        title={say('explain.pinned')}
        aria-label={say('explain.pinned')}
        onClick={() => way.pin(!way.isPinned)}
      >
        {say('explain.pin')}
      </ToggleButton>
    </div>
  );
};

const Content = ({ view, way }: { readonly view: ExplainView; readonly way: Way }): ReactElement => {
  const say = useWords();
  switch (view.kind) {
    case 'figure':
      return <Figure view={view} way={way} />;
    case 'input':
      return (
        <>
          <Input input={view.input} />
          <Readers readers={view.readers} label={view.input.label} way={way} />
        </>
      );
    case 'parameter':
      return (
        <Empty said={say('explain.parameter')}>
          <PageLink to={{ page: 'policy', parameter: view.id }}>{say('explain.toParameter')}</PageLink>
        </Empty>
      );
    default:
      return <Empty said={say(`explain.${view.kind}`)} />;
  }
};

const Explanation = ({
  asked,
}: {
  readonly asked: Extract<Request, { page: 'explain' }> | undefined;
}): ReactElement | null => {
  const say = useWords();
  const way = useQuestion(asked);
  const view = useAnswer('explain', way.question);
  if (view === undefined) return null;
  return (
    <>
      <Bar way={way} />
      {view.isOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('explain.outdated')}</MessageBarBody>
        </MessageBar>
      )}
      <Content view={view} way={way} />
    </>
  );
};

/** Where the selected figure comes from: in words, with what it is computed from, and down to what makes most of it. */
export const Explain = (): ReactElement => {
  const { asked } = useSessionState();
  const own = asked?.page === 'explain' ? asked : undefined;
  return <Explanation key={JSON.stringify(own ?? '')} asked={own} />;
};
