import { Body1, Caption1, Field, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FundingCurve } from '../../engine/funding-curve';
import type { FacilityView } from '../../engine/funding-facilities';
import { Amount, Chart, Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { curveOption } from './curve-option';

const Drawn = ({ curve, name }: { readonly curve: FundingCurve; readonly name: string }): ReactElement => {
  const say = useWords();
  const { labels, figures, unit, span, peak } = curve;
  const told = {
    drawdown: say('funding.drawdown'),
    repayment: say('funding.repaid'),
    balance: say('funding.balance'),
    construction: say('funding.construction'),
  };
  const title = say('funding.curveTitle', { name, unit, span: say(`funding.span.${span}`) });
  const description = say('funding.curveTold', {
    from: labels[0] ?? '',
    to: labels.at(-1) ?? '',
    when: peak.when,
    amount: peak.amount.text,
  });
  return (
    <>
      <Caption1>{title}</Caption1>
      <Body1>{description}</Body1>
      <Chart
        title={title}
        description={description}
        option={curveOption(curve, told)}
        height={260}
        columns={[
          { key: 'when', label: say('funding.when') },
          { key: 'drawdown', label: told.drawdown, isNumeric: true },
          { key: 'repayment', label: told.repayment, isNumeric: true },
          { key: 'balance', label: told.balance, isNumeric: true },
        ]}
        rows={figures.map(({ drawdown, repayment, balance }, at) => ({
          key: labels[at] ?? `${at}`,
          cells: [
            labels[at],
            <Amount key="drawdown" value={drawdown} />,
            <Amount key="repayment" value={repayment} />,
            <Amount key="balance" value={balance} />,
          ],
        }))}
      />
    </>
  );
};

/** What is drawn, repaid and owed over time, of all facilities or of one. */
export const Curve = ({ facilities }: { readonly facilities: readonly FacilityView[] }): ReactElement => {
  const say = useWords();
  const [chosen, setChosen] = useState('');
  const facility = facilities.find(({ id }) => id === chosen);
  const curve = useAnswer('fundingCurve', facility?.id ?? '');
  return (
    <Section title={say('funding.curve')}>
      {facilities.length > 1 && (
        <Field label={say('funding.curveOf')}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{say('funding.all')}</option>
            {facilities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {curve?.kind === 'nothing' && <Body1>{say('funding.notBorrowed')}</Body1>}
      {curve?.kind === 'curve' && <Drawn curve={curve} name={facility?.name ?? say('funding.all')} />}
    </Section>
  );
};
