import { Body1, Button, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Place } from '../../../excel';
import type { CollateralView, CollateralYear } from '../../engine/funding-cover';
import { Amount, DataTable, Section } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';

const Years = ({ years }: { readonly years: readonly CollateralYear[] }): ReactElement => {
  const say = useWords();
  return (
    <DataTable
      caption={say('funding.collateralTable')}
      columns={[
        { key: 'year', label: say('funding.year') },
        { key: 'ratio', label: say('funding.ratio'), isNumeric: true },
        { key: 'result', label: say('funding.result') },
        { key: 'debt', label: say('funding.debt'), isNumeric: true },
        { key: 'cover', label: say('funding.coverOf'), isNumeric: true },
        { key: 'needed', label: say('funding.guaranteeNeeded'), isNumeric: true },
        { key: 'gap', label: say('funding.gap'), isNumeric: true },
      ]}
      rows={years.map(({ year, ratio, debt, cover, needed, gap, fails }) => ({
        key: year,
        cells: [
          year,
          <Amount key="ratio" value={ratio} />,
          say(fails ? 'funding.below' : 'funding.passes'),
          <Amount key="debt" value={debt} />,
          <Amount key="cover" value={cover} />,
          <Amount key="needed" value={needed} />,
          <Amount key="gap" value={gap} />,
        ],
      }))}
    />
  );
};

/** Whether what is pledged and guaranteed covers the debt, year by year. */
export const Collateral = ({
  collateral,
  place,
}: {
  readonly collateral: CollateralView | undefined;
  readonly place: Place | undefined;
}): ReactElement => {
  const say = useWords();
  const session = useSession();
  if (collateral === undefined)
    return (
      <Section title={say('funding.collateral')}>
        <Body1>{say('funding.noCollateral')}</Body1>
        {place !== undefined && (
          <Button style={{ alignSelf: 'flex-start' }} onClick={() => void session.goTo(place)}>
            {say('funding.toCollateral')}
          </Button>
        )}
      </Section>
    );
  const { years, worstGap, guaranteesGiven, clause } = collateral;
  const count = years.filter(({ fails }) => fails).length;
  return (
    <Section title={say('funding.collateral')}>
      <Body1>
        {count === 0
          ? say('funding.collateralHolds')
          : say('funding.collateralFails', { count, gap: worstGap.text })}
      </Body1>
      <Caption1>
        {[say('funding.given', { amount: guaranteesGiven.text }), clause].filter(Boolean).join(' · ')}
      </Caption1>
      <Years years={years} />
    </Section>
  );
};
