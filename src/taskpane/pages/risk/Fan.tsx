import type { ReactElement } from 'react';
import { fanOption } from '../../../report/charts/fan-option';
import type { RiskView } from '../../engine/risk-view';
import { Chart, Section } from '../../parts';
import { useWords } from '../../words';

const round = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** Cash at the end of each year, over all draws. */
export const Fan = ({ view: { fan } }: { readonly view: RiskView }): ReactElement | null => {
  const say = useWords();
  const [lowest] = fan.years.toSorted((one, other) => one.low - other.low);
  if (lowest === undefined) return null;
  const names = { middle: say('risk.median'), inner: say('risk.inner'), outer: say('risk.outer') };
  return (
    <Section title={fan.title}>
      <Chart
        title={fan.title}
        description={say('risk.fanTold', {
          year: String(lowest.year),
          low: round(lowest.low),
          unit: fan.unit,
        })}
        option={fanOption(fan, names)}
        columns={[
          { key: 'year', label: say('risk.year') },
          { key: 'low', label: 'P5', isNumeric: true },
          { key: 'middle', label: names.middle, isNumeric: true },
          { key: 'high', label: 'P95', isNumeric: true },
        ]}
        rows={fan.years.map(({ year, low, middle, high }) => ({
          key: String(year),
          cells: [String(year), round(low), round(middle), round(high)],
        }))}
      />
    </Section>
  );
};
