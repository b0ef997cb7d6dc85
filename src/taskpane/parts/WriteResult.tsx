import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Block } from '../../excel';
import { formatMoment } from '../../i18n';
import type { WrittenResult } from '../engine/results';
import { useSession, useSessionState } from '../session/hooks';
import type { Session } from '../session/session';
import { say as sayIn, useWords } from '../words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Standing = 'none' | 'fresh' | 'stale';

/** What the workbook's own result is worth now: looked up in the workbook itself. */
const standingIn = async (session: Session, id: WrittenResult): Promise<Standing> => {
  const wording = session.wording();
  const places = await session.engine.ask('resultPlaces', wording, id);
  const [stamp] = places === undefined ? [] : await session.gateway.held(places.slice(0, 1));
  return (await session.engine.ask('resultStanding', wording, stamp)) ?? 'none';
};

const useStanding = (id: WrittenResult, written: number): Standing => {
  const session = useSession();
  const { revision } = useSessionState();
  const [standing, stand] = useState<Standing>('none');
  useEffect(() => {
    let isCurrent = true;
    standingIn(session, id).then(
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
  }, [session, id, revision, written]);
  return standing;
};

/** Writes a result into the workbook with its stamp, takes it back, and says whether what stands there is still true. */
export const WriteResult = ({
  id,
  make,
  isReady,
  isMain = false,
  hint,
}: {
  readonly id: WrittenResult;
  /** The values, computed anew and stamped with the moment. */
  readonly make: (at: string) => Promise<readonly Block[] | undefined>;
  readonly isReady: boolean;
  /** Whether writing is what the page is for. */
  readonly isMain?: boolean;
  readonly hint: string;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [former, keep] = useState<readonly Block[]>([]);
  const [written, count] = useState(0);
  const standing = useStanding(id, written);
  const put = async (blocks: readonly Block[] | undefined): Promise<readonly Block[] | undefined> => {
    let held: readonly Block[] | undefined;
    await session.long('write', async (signal) => {
      const found = blocks ?? (await make(formatMoment(new Date())));
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
    const said = { zh: sayIn('zh', `${id}.written`), en: sayIn('en', `${id}.written`) };
    session.tell({ intent: 'success', said, where: undefined, code: undefined });
  };
  const takeBack = async (): Promise<void> => {
    if ((await put(former)) !== undefined) keep([]);
  };
  return (
    <>
      {standing !== 'none' && (
        <MessageBar intent={standing === 'fresh' ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{say(`${id}.${standing}`)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button
          appearance={isMain ? 'primary' : 'secondary'}
          disabledFocusable={!isReady}
          onClick={() => void write()}
        >
          {say(`${id}.write`)}
        </Button>
        {former.length > 0 && <Button onClick={() => void takeBack()}>{say('results.takeBack')}</Button>}
      </div>
      <Caption1>{hint}</Caption1>
    </>
  );
};
