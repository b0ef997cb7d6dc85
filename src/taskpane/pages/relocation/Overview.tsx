import { Body1, Button, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RelocationView } from '../../engine/relocation';
import { Amount, DataTable, PageLink, Section } from '../../parts';
import { useWords } from '../../words';
import { Demand } from './Demand';

interface Props {
  readonly view: RelocationView;
}

const Routes = ({ view: { routes, households, records } }: Props): ReactElement => {
  const say = useWords();
  return (
    <Section
      title={say('relocation.routes')}
      beside={<Caption1>{say('relocation.counted', { households, records })}</Caption1>}
    >
      <DataTable
        caption={say('relocation.routesTable')}
        columns={[
          { key: 'route', label: say('relocation.route') },
          { key: 'count', label: say('relocation.count'), isNumeric: true },
          { key: 'area', label: say('relocation.oldArea'), isNumeric: true },
          { key: 'compensation', label: say('relocation.compensation'), isNumeric: true },
          { key: 'payable', label: say('relocation.payable'), isNumeric: true },
          { key: 'paidBy', label: say('relocation.paidBy'), isNumeric: true },
          { key: 'paidTo', label: say('relocation.paidTo'), isNumeric: true },
        ]}
        rows={routes.map((each) => ({
          key: each.route,
          cells: [
            each.name,
            each.households,
            <Amount key="area" value={each.area} />,
            <Amount key="compensation" value={each.compensation} />,
            <Amount key="payable" value={each.payable} />,
            <Amount key="paidBy" value={each.paidByHouseholds} />,
            <Amount key="paidTo" value={each.paidToHouseholds} />,
          ],
        }))}
      />
    </Section>
  );
};

/** The summary table over the whole life; each figure leads to where it comes from. */
const Summary = ({ view: { summary } }: Props): ReactElement => {
  const say = useWords();
  return (
    <Section title={say('relocation.summary')}>
      <DataTable
        caption={say('relocation.summaryTable')}
        columns={[
          { key: 'item', label: say('relocation.item') },
          { key: 'total', label: say('relocation.total'), isNumeric: true },
        ]}
        rows={summary.map(({ number, label, style, total, row }) => ({
          key: number,
          cells: [
            style === 'line' ? `${number} ${label}` : <strong key="label">{`${number} ${label}`}</strong>,
            total !== undefined && row !== undefined ? (
              <PageLink
                key="total"
                to={{ page: 'explain', row, period: undefined }}
                label={`${say('relocation.why', { name: label })} ${total.text}`}
              >
                <Amount value={total} />
              </PageLink>
            ) : null,
          ],
        }))}
      />
    </Section>
  );
};

/** Households just below a cliff, in a sentence, and the way to their list. */
const Cliffs = ({
  view: { cliff },
  onList,
}: Props & { readonly onList: () => void }): ReactElement | null => {
  const say = useWords();
  if (cliff === undefined) return null;
  const { households: count, cost, width } = cliff;
  return (
    <Section title={say('relocation.filter.cliff')}>
      <Body1>
        {count === 0
          ? say('relocation.noCliffs', { width: width.text })
          : say('relocation.cliffs', { count, width: width.text, cost: cost.text })}
      </Body1>
      {count > 0 && (
        <Button style={{ alignSelf: 'flex-start' }} onClick={onList}>
          {say('relocation.listCliffs')}
        </Button>
      )}
    </Section>
  );
};

/** How many, by which route, for how much, and whether there are enough units. */
export const Overview = ({
  view,
  onListCliffs,
}: Props & { readonly onListCliffs: () => void }): ReactElement => (
  <>
    <Routes view={view} />
    <Demand view={view} />
    <Cliffs view={view} onList={onListCliffs} />
    <Summary view={view} />
  </>
);
