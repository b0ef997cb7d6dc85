import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Block } from '../../../excel';
import { formatMoment } from '../../../i18n';
import { MOST_SCENARIOS } from '../../../workbook/results/places';
import { useSession, useSessionState } from '../../session/hooks';
import type { Session } from '../../session/session';
import { say as sayIn, useWords } from '../../words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Standing = 'none' | 'fresh' | 'stale';

/** What the workbook's own comparison is worth now: looked up in the workbook itself. */
const standingIn = async (session: Session): Promise<Standing> => {
  const wording = session.wording();
  const places = await session.engine.ask('scenarioPlaces', wording);
  const [stamp] = places === undefined ? [] : await session.gateway.held(places.slice(0, 1));
  return (await session.engine.ask('scenarioStanding', wording, stamp)) ?? 'none';
};

const useStanding = (written: number): Standing => {
  const session = useSession();
  const { revision } = useSessionState();
  const [standing, stand] = useState<Standing>('none');
  useEffect(() => {
    let isCurrent = true;
    standingIn(session).then(
      (found) => {
        if (isCurrent) stand(found);
      },
      // A workbook of an earlier version has no such sheet: nothing stands there.
      () => {
        if (isCurrent) stand('none');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [session, revision, written]);
  return standing;
};

/** Writes the comparison into the workbook with its stamp, takes it back, and says whether what stands there is still true. */
export const Write = ({
  ids,
  isComplete,
}: {
  readonly ids: readonly string[];
  readonly isComplete: boolean;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [former, keep] = useState<readonly Block[]>([]);
  const [written, count] = useState(0);
  const standing = useStanding(written);
  const isTooMany = ids.length > MOST_SCENARIOS;
  const put = async (blocks: readonly Block[] | undefined): Promise<readonly Block[] | undefined> => {
    let held: readonly Block[] | undefined;
    await session.long('write', async (signal) => {
      const at = formatMoment(new Date());
      const found = blocks ?? (await session.engine.ask('scenarioResult', session.wording(), { ids, at }));
      // Nothing is written once the user has given up.
      if (found === undefined || signal.aborted) return false;
      held = await session.gateway.put(found);
      return true;
    });
    count((before) => before + 1);
    return held;
  };
  const write = async (): Promise<void> => {
    const held = await put(undefined);
    if (held === undefined) return;
    keep(held);
    const said = { zh: sayIn('zh', 'scenarios.written'), en: sayIn('en', 'scenarios.written') };
    session.tell({ intent: 'success', said, where: undefined, code: undefined });
  };
  const takeBack = async (): Promise<void> => {
    if ((await put(former)) !== undefined) keep([]);
  };
  return (
    <>
      {standing !== 'none' && (
        <MessageBar intent={standing === 'fresh' ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{say(`scenarios.${standing}`)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!isComplete || isTooMany}
          onClick={() => void write()}
        >
          {say('scenarios.write')}
        </Button>
        {former.length > 0 && <Button onClick={() => void takeBack()}>{say('scenarios.takeBack')}</Button>}
      </div>
      <Caption1>
        {isTooMany ? say('scenarios.tooMany', { most: MOST_SCENARIOS }) : say('scenarios.writeHint')}
      </Caption1>
    </>
  );
};
