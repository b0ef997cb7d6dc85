import type { ReactElement } from 'react';
import type { FundingView } from '../../engine/funding';
import { Amount, DataTable, Section } from '../../parts';
import { useWords } from '../../words';

/** Money of each phase by how certain it is. */
export const Sources = ({ certainty }: Pick<FundingView, 'certainty'>): ReactElement => {
  const say = useWords();
  const [first] = certainty;
  return (
    <Section title={say('funding.byCertainty')}>
      <DataTable
        caption={say('funding.certaintyTable')}
        columns={[
          { key: 'phase', label: say('funding.phase') },
          ...(first?.parts ?? []).map(({ certainty: id, name }) => ({
            key: id,
            label: name,
            isNumeric: true,
          })),
        ]}
        rows={certainty.map(({ phase, name, parts }) => ({
          key: phase,
          cells: [
            name,
            ...parts.map(({ certainty: id, amount, share }) => (
              <span key={id}>
                <Amount value={amount} /> ({share})
              </span>
            )),
          ],
        }))}
      />
    </Section>
  );
};
