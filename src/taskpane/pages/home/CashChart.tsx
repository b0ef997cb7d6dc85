import type { ReactElement } from 'react';
import type { CashCurve } from '../../../report/charts/cash';
import { cashOption } from '../../../report/charts/cash-option';
import { Amount, Chart, Section } from '../../parts';
import { useWords } from '../../words';

/** Cash over the whole life; in words and as a table too. */
export const CashChart = ({ curve }: { readonly curve: CashCurve }): ReactElement | null => {
  const say = useWords();
  const { points, unit, worst } = curve;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || worst === undefined) return null;
  const title = say('home.cash', { unit });
  const told = { construction: say('home.construction'), operation: say('home.operation') };
  return (
    <Section title={title}>
      <Chart
        title={title}
        description={say('home.cashTold', {
          from: first.text,
          to: last.text,
          month: worst.text,
          amount: worst.amount.text,
        })}
        option={cashOption(curve, told)}
        columns={[
          { key: 'period', label: say('home.period') },
          { key: 'cash', label: say('home.cashColumn'), isNumeric: true },
        ]}
        rows={points.map(({ period, text, amount }) => ({
          key: period,
          cells: [text, <Amount key="cash" value={amount} />],
        }))}
      />
    </Section>
  );
};
