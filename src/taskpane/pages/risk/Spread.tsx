import { Caption1, Field, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { histogramOption } from '../../../report/charts/histogram-option';
import type { RiskPhase, RiskView } from '../../engine/risk-view';
import { Amount, Chart, DataTable, Section } from '../../parts';
import { useWords } from '../../words';
import { Drivers } from './Drivers';

const round = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const Histogram = ({ phase: { histogram } }: { readonly phase: RiskPhase }): ReactElement | null => {
  const say = useWords();
  const { bins, unit, title } = histogram;
  const [first] = bins;
  const last = bins.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <Chart
      title={title}
      description={say('risk.histogramTold', {
        draws: bins.reduce((sum, { draws }) => sum + draws, 0),
        from: round(first.from),
        to: round(last.to),
        unit,
      })}
      option={histogramOption(histogram, say('risk.draws'))}
      columns={[
        { key: 'from', label: say('risk.from') },
        { key: 'to', label: say('risk.to'), isNumeric: true },
        { key: 'draws', label: say('risk.draws'), isNumeric: true },
      ]}
      rows={bins.map(({ from, to, draws }) => ({
        key: String(from),
        cells: [round(from), round(to), draws],
      }))}
    />
  );
};

/** How large the gap is, how lowest cash is spread, and what drives it in a period. */
export const Spread = ({ view: { figures, phases } }: { readonly view: RiskView }): ReactElement => {
  const say = useWords();
  const [chosen, setChosen] = useState('construction');
  const phase = phases.find((each) => each.phase === chosen);
  return (
    <>
      <Section title={say('risk.spread')}>
        <DataTable
          caption={say('risk.percentiles')}
          columns={[
            { key: 'figure', label: say('risk.figure') },
            ...['P50', 'P80', 'P90'].map((key) => ({ key, label: key, isNumeric: true })),
          ]}
          rows={figures.map(({ label, values }) => ({
            key: label,
            cells: [label, ...values.map((value, at) => <Amount key={at} value={value} />)],
          }))}
        />
        <Field label={say('risk.phase')}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {phases.map(({ phase: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {phase !== undefined && (
          <>
            <Caption1 as="h3">{phase.histogram.title}</Caption1>
            <Histogram phase={phase} />
          </>
        )}
      </Section>
      {phase !== undefined && <Drivers phase={phase} />}
    </>
  );
};
