import { useEffect, useState } from 'react';
import type { ReportFile, ReportRequest } from '../../engine/report';
import { useSession, useSessionState } from '../../session/hooks';

/** A report that can be saved under an address of this page. */
export interface Ready {
  readonly name: string;
  readonly address: string;
}

interface Making {
  readonly isMaking: boolean;
  readonly ready: Ready | undefined;
  readonly make: (request: ReportRequest) => void;
}

const readyOf = ({ name, type, bytes }: ReportFile): Ready => ({
  name,
  address: URL.createObjectURL(new Blob([bytes], { type })),
});

/** Has reports made where the model runs; one is kept until the next, or until the project changes. */
export const useReport = (): Making => {
  const session = useSession();
  const { revision } = useSessionState();
  const [isMaking, setMaking] = useState(false);
  const [ready, setReady] = useState<Ready>();
  useEffect(() => () => setReady(undefined), [revision]);
  useEffect(
    () => () => {
      if (ready !== undefined) URL.revokeObjectURL(ready.address);
    },
    [ready],
  );
  const made = async (request: ReportRequest): Promise<void> => {
    setMaking(true);
    setReady(undefined);
    try {
      const file = await session.engine.ask('report', session.wording(), request);
      if (file !== undefined) setReady(readyOf(file));
    } catch (error) {
      session.fail(error);
    } finally {
      setMaking(false);
    }
  };
  return { isMaking, ready, make: (request) => void made(request) };
};
