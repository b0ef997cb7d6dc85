import {
  Body1,
  Caption1,
  Field,
  makeStyles,
  SearchBox,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactElement } from 'react';
import type { RelocationView } from '../../engine/relocation';
import type {
  HouseholdFilter,
  HouseholdOrder,
  HouseholdQuestion,
  HouseholdRow,
} from '../../engine/relocation-households';
import { Amount, CellLink, DataTable, Section, type Column, type Row } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords, type Words } from '../../words';
import { Pager } from './Pager';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'end',
    // A list is as wide as its longest choice unless it is told otherwise.
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  wide: { minWidth: 0, width: '100%', maxWidth: 'none' },
});

const FILTERS: readonly HouseholdFilter[] = ['all', 'cliff', 'large', 'underserved'];
const ORDERS: readonly HouseholdOrder[] = [
  'record',
  'id',
  'area',
  'target',
  'unit',
  'settlement',
  'distance',
  'cost',
];

interface ControlsProps {
  readonly asked: HouseholdQuestion;
  readonly onAsk: (change: Partial<HouseholdQuestion>) => void;
}

const Controls = ({ asked, onAsk }: ControlsProps): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={styles.controls}>
      <Field label={say('relocation.search')}>
        <SearchBox
          className={styles.wide}
          value={asked.search}
          onChange={(_, { value }) => onAsk({ search: value })}
        />
      </Field>
      <Field label={say('relocation.filter')}>
        <Select
          value={asked.filter}
          onChange={(_, { value }) => onAsk({ filter: FILTERS.find((each) => each === value) ?? 'all' })}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {say(`relocation.filter.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('relocation.order')}>
        <Select
          value={asked.order}
          onChange={(_, { value }) => onAsk({ order: ORDERS.find((each) => each === value) ?? 'record' })}
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {say(`relocation.order.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        label={say('relocation.descending')}
        checked={asked.isDescending}
        onChange={(_, { checked }) => onAsk({ isDescending: checked })}
      />
    </div>
  );
};

const columnsOf = (say: Words, isCliff: boolean): Column[] => [
  { key: 'id', label: say('relocation.id') },
  ...(isCliff
    ? [
        { key: 'distance', label: say('relocation.distance'), isNumeric: true },
        { key: 'next', label: say('relocation.next'), isNumeric: true },
        { key: 'cost', label: say('relocation.cost'), isNumeric: true },
      ]
    : []),
  { key: 'target', label: say('relocation.target'), isNumeric: true },
  { key: 'unit', label: say('relocation.unit'), isNumeric: true },
  { key: 'settled', label: say('relocation.settled'), isNumeric: true },
  { key: 'route', label: say('relocation.route') },
  { key: 'area', label: say('relocation.oldArea'), isNumeric: true },
  { key: 'count', label: say('relocation.count'), isNumeric: true },
];

const rowOf = (row: HouseholdRow, say: Words, isCliff: boolean): Row => ({
  key: `${row.record}`,
  cells: [
    row.place === undefined ? (
      row.id
    ) : (
      <CellLink key="id" place={row.place}>
        {row.id}
      </CellLink>
    ),
    ...(isCliff && row.cliff !== undefined
      ? [
          <Amount key="distance" value={row.cliff.distance} />,
          <Amount key="next" value={row.cliff.next} />,
          <Amount key="cost" value={row.cliff.cost} />,
        ]
      : []),
    <Amount key="target" value={row.target} />,
    row.unit === undefined ? say('relocation.noUnit') : <Amount key="unit" value={row.unit} />,
    <span key="settled">
      {say(`relocation.${row.direction}`)}
      <Amount value={row.settlement} />
    </span>,
    row.route,
    <Amount key="area" value={row.area} />,
    row.count,
  ],
});

/** The household sheet in pages: found by number, filtered and sorted, each with the way to its row. */
export const Households = ({
  view: { cliff },
  filter,
}: {
  readonly view: RelocationView;
  readonly filter: HouseholdFilter;
}): ReactElement => {
  const say = useWords();
  const [asked, setAsked] = useState<HouseholdQuestion>({
    filter,
    search: '',
    order: filter === 'cliff' ? 'distance' : 'record',
    isDescending: false,
    page: 0,
  });
  const ask = (change: Partial<HouseholdQuestion>): void => setAsked({ ...asked, page: 0, ...change });
  const found = useAnswer('householdPage', useDeferredValue(asked));
  // The table keeps the form of the answer it shows, not of the question on its way.
  const isCliff = found?.rows[0]?.cliff !== undefined && asked.filter === 'cliff';
  return (
    <Section title={say('relocation.households')}>
      {asked.filter === 'cliff' && cliff !== undefined && cliff.households > 0 && (
        <Body1>
          {say('relocation.cliffs', {
            count: cliff.households,
            width: cliff.width.text,
            cost: cliff.cost.text,
          })}
        </Body1>
      )}
      <Controls asked={asked} onAsk={ask} />
      {found?.rows.length === 0 && <Body1>{say('relocation.notFound')}</Body1>}
      {found !== undefined && found.rows.length > 0 && (
        <>
          <Caption1 role="status">
            {say('relocation.found', { count: found.found, page: found.page + 1, pages: found.pages })}
          </Caption1>
          <DataTable
            caption={say('relocation.householdsTable')}
            columns={columnsOf(say, isCliff)}
            rows={found.rows.map((row) => rowOf(row, say, isCliff))}
          />
          <Pager page={found.page} pages={found.pages} onPage={(page) => ask({ page })} />
        </>
      )}
    </Section>
  );
};
