import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FundingView } from '../../engine/funding';
import type { FacilityView } from '../../engine/funding-facilities';
import { Amount, CellLink, DataTable, Section, type Column, type Row } from '../../parts';
import { useWords, type Words } from '../../words';
import { ChangeForm } from './ChangeForm';

const useStyles = makeStyles({
  name: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

const columnsOf = (say: Words): Column[] => [
  { key: 'name', label: say('funding.name') },
  { key: 'limit', label: say('funding.limit'), isNumeric: true },
  { key: 'drawn', label: say('funding.drawn'), isNumeric: true },
  { key: 'peak', label: say('funding.peak'), isNumeric: true },
  { key: 'rate', label: say('funding.rate'), isNumeric: true },
  { key: 'tenor', label: say('funding.tenor'), isNumeric: true },
  { key: 'firstDraw', label: say('funding.firstDraw') },
  { key: 'repaidBy', label: say('funding.repaidBy') },
  { key: 'certainty', label: say('funding.certainty') },
  { key: 'repayment', label: say('funding.repayment') },
  { key: 'kind', label: say('funding.kind') },
  { key: 'security', label: say('funding.security') },
];

const repaid = ({ isLeft, repaidBy, firstDraw }: FacilityView, say: Words): string => {
  if (isLeft) return say('funding.left');
  return firstDraw === '' ? say('funding.neverDrawn') : repaidBy;
};

const securedBy = ({ guaranteeFee, lenders }: FacilityView, security: string, say: Words): string =>
  [
    say(security === '' ? 'funding.unsecured' : 'funding.shared'),
    ...(guaranteeFee === '' ? [] : [say('funding.guaranteeFee', { rate: guaranteeFee })]),
    ...lenders.map((lender) => say('funding.lender', lender)),
  ].join(' · ');

const Limit = ({ facility: { limit, bound } }: { readonly facility: FacilityView }): ReactElement => {
  const say = useWords();
  return (
    <span>
      <Amount value={limit} />
      {bound !== undefined && (
        <Caption1 block>{say('funding.bound', { by: bound.by, size: bound.size.text })}</Caption1>
      )}
    </span>
  );
};

const Certainty = ({
  facility: { certainty, ifItCame },
}: {
  readonly facility: FacilityView;
}): ReactElement => {
  const say = useWords();
  return (
    <span>
      {certainty}
      {ifItCame !== undefined && (
        <Caption1 block>{say('funding.notCounted', { amount: ifItCame.text })}</Caption1>
      )}
    </span>
  );
};

/** The name, which leads to its cell, and the button that opens the form below the table. */
const Name = ({
  facility: { name, place },
  isOpen,
  onChange,
}: {
  readonly facility: FacilityView;
  readonly isOpen: boolean;
  readonly onChange: () => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <span className={styles.name}>
      {place === undefined ? name : <CellLink place={place}>{name}</CellLink>}
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={say('funding.changeOf', { name })}
        onClick={onChange}
      >
        {say('funding.change')}
      </Button>
    </span>
  );
};

/** Every facility on a line, and the form to try other terms of one. */
export const Facilities = ({
  view: { facilities, drawn, peak, security },
}: {
  readonly view: FundingView;
}): ReactElement => {
  const say = useWords();
  const [chosen, setChosen] = useState<string>();
  const open = facilities.find(({ id }) => id === chosen);
  const rowOf = (facility: FacilityView): Row => ({
    key: facility.id,
    cells: [
      <Name
        key="name"
        facility={facility}
        isOpen={facility.id === chosen}
        onChange={() => setChosen(facility.id === chosen ? undefined : facility.id)}
      />,
      <Limit key="limit" facility={facility} />,
      <Amount key="drawn" value={facility.drawn} />,
      <Amount key="peak" value={facility.peak} />,
      <Amount key="rate" value={facility.rate} />,
      <Amount key="tenor" value={facility.tenor} />,
      facility.firstDraw === '' ? say('funding.neverDrawn') : facility.firstDraw,
      repaid(facility, say),
      <Certainty key="certainty" facility={facility} />,
      facility.repayment,
      facility.kind,
      securedBy(facility, security, say),
    ],
  });
  const total: Row = {
    key: 'total',
    cells: [
      <strong key="total">{say('funding.total')}</strong>,
      '',
      <Amount key="drawn" value={drawn} />,
      <Amount key="peak" value={peak} />,
      ...Array<string>(8).fill(''),
    ],
  };
  return (
    <Section title={say('funding.facilities')}>
      <DataTable
        caption={say('funding.facilitiesTable')}
        columns={columnsOf(say)}
        rows={[...facilities.map(rowOf), ...(facilities.length > 1 ? [total] : [])]}
      />
      {security !== '' && <Caption1>{say('funding.securedBy', { security })}</Caption1>}
      {open !== undefined && (
        <ChangeForm key={open.id} facility={open} onClose={() => setChosen(undefined)} />
      )}
    </Section>
  );
};
