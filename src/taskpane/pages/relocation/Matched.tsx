import { Body1, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { MatchingView } from '../../engine/relocation-matching';
import { Amount, DataTable, Section } from '../../parts';
import { useAnswer, useSession } from '../../session/hooks';
import { say as sayIn, useWords } from '../../words';
import { DemandTable } from './DemandTable';
import { Pager } from './Pager';

interface Props {
  readonly matching: MatchingView;
}

const Verdict = ({ matching: { status, movedHouseholds, unservedHouseholds } }: Props): ReactElement => {
  const say = useWords();
  const count = status === 'short' ? unservedHouseholds : movedHouseholds;
  return (
    <MessageBar intent={status === 'short' ? 'error' : 'success'} layout="multiline">
      <MessageBarBody>
        {status === 'nearestUp'
          ? say('relocation.match.nearestUp')
          : say(`relocation.match.${status}`, { count })}
      </MessageBarBody>
    </MessageBar>
  );
};

const Changes = ({ matching: { changes } }: Props): ReactElement => {
  const say = useWords();
  return (
    <DataTable
      caption={say('relocation.changesTable')}
      columns={[
        { key: 'measure', label: say('relocation.measure') },
        { key: 'before', label: say('relocation.before'), isNumeric: true },
        { key: 'after', label: say('relocation.after'), isNumeric: true },
      ]}
      rows={changes.map(({ id, before, after }) => ({
        key: id,
        cells: [
          say(`relocation.${id}`),
          <Amount key="before" value={before} />,
          <Amount key="after" value={after} />,
        ],
      }))}
    />
  );
};

const Moved = ({
  matching: { moved },
  onPage,
}: Props & { readonly onPage: (page: number) => void }): ReactElement => {
  const say = useWords();
  return (
    <>
      <DataTable
        caption={say('relocation.moved')}
        columns={[
          { key: 'id', label: say('relocation.id') },
          { key: 'count', label: say('relocation.count'), isNumeric: true },
          { key: 'target', label: say('relocation.target'), isNumeric: true },
          { key: 'from', label: say('relocation.from'), isNumeric: true },
          { key: 'to', label: say('relocation.to'), isNumeric: true },
          { key: 'extra', label: say('relocation.extra'), isNumeric: true },
        ]}
        rows={moved.rows.map(({ id, count, target, from, to, extra }) => ({
          key: id,
          cells: [
            id,
            count,
            <Amount key="target" value={target} />,
            <Amount key="from" value={from} />,
            <Amount key="to" value={to} />,
            <Amount key="extra" value={extra} />,
          ],
        }))}
      />
      <Pager page={moved.page} pages={moved.pages} onPage={onPage} />
    </>
  );
};

const Apply = ({ matching: { entries } }: Props): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  if (entries.length === 0) return null;
  const apply = async (): Promise<void> => {
    if (!(await session.enter(entries))) return;
    const said = { zh: sayIn('zh', 'relocation.applied'), en: sayIn('en', 'relocation.applied') };
    session.tell({ intent: 'success', said, where: undefined, code: undefined });
  };
  return (
    <Button appearance="primary" style={{ alignSelf: 'flex-start' }} onClick={() => void apply()}>
      {say('relocation.apply', { count: entries.length })}
    </Button>
  );
};

/** Who had to move up, what it costs, and the button that writes it into the workbook. */
export const Matched = (): ReactElement | null => {
  const say = useWords();
  const [page, setPage] = useState(0);
  const matching = useAnswer('matching', page);
  if (matching === undefined) return null;
  const { split, moved, types } = matching;
  return (
    <Section title={say('relocation.matching')}>
      <Verdict matching={matching} />
      {matching.status !== 'nearestUp' && (
        <>
          <Changes matching={matching} />
          <DemandTable caption={say('relocation.matchedTable')} types={types} />
        </>
      )}
      {moved.rows.length > 0 && <Moved matching={matching} onPage={setPage} />}
      {split.length > 0 && <Body1>{say('relocation.split', { ids: split.join(', ') })}</Body1>}
      <Apply matching={matching} />
    </Section>
  );
};
