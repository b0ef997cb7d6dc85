import { Body1, Caption1, Field, ProgressBar, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FactorView, SensitivityTerms } from '../../engine/sensitivity';
import { Amount, Chart, DataTable, Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { Grid } from './Grid';
import { tornadoOption } from './tornado-option';
import { useFactors } from './use-factors';

const BAR = 34;
const AROUND = 76;

const swingOf = ({ swing }: FactorView): number => swing.number ?? 0;

/** Each factor alone: the bars, and every figure with its break-even. */
const Tornado = ({
  terms,
  target,
}: {
  readonly terms: SensitivityTerms;
  readonly target: string;
}): ReactElement => {
  const say = useWords();
  const { views, done } = useFactors(target, terms.factors);
  const factors = [...views].sort((one, other) => swingOf(other) - swingOf(one));
  const [first] = factors;
  const total = terms.factors.length;
  const said = say('scenarios.running', { done: done + 1, total });
  const changes = first?.cases.map(({ change }) => change) ?? [];
  const columns = [
    { key: 'factor', label: say('sensitivity.factor') },
    ...[...changes, say('sensitivity.swing'), say('sensitivity.breakEven')].map((label) => ({
      key: label,
      label,
      isNumeric: true,
    })),
  ];
  return (
    <Section title={say('sensitivity.tornado')}>
      {done < total && (
        <div role="status">
          <Body1>{said}</Body1>
          <ProgressBar aria-label={said} value={done} max={total} />
        </div>
      )}
      {first !== undefined && (
        <>
          <Chart
            title={say('sensitivity.tornado')}
            description={say('sensitivity.told', { factor: first.label, swing: first.swing.text })}
            height={AROUND + BAR * factors.length}
            option={tornadoOption(
              factors,
              say('sensitivity.axis', { unit: terms.unit.text }),
              terms.unit.yuan,
            )}
            columns={columns.slice(0, 1 + changes.length)}
            rows={factors.map(({ id, label, cases }) => ({
              key: id,
              cells: [label, ...cases.map(({ change, value }) => <Amount key={change} value={value} />)],
            }))}
          />
          <DataTable
            caption={say('sensitivity.breakEvenHint')}
            columns={[columns[0], ...columns.slice(1 + changes.length)].filter((each) => each !== undefined)}
            rows={factors.map(({ id, label, swing, breakEven }) => ({
              key: id,
              cells: [
                label,
                <Amount key="swing" value={swing} />,
                breakEven ?? say('sensitivity.noBreakEven'),
              ],
            }))}
          />
        </>
      )}
    </Section>
  );
};

/** How far a figure follows each factor, alone and two together; every figure is a run of the whole model. */
export const Sensitivity = (): ReactElement | null => {
  const say = useWords();
  const terms = useAnswer('sensitivityTerms');
  const [asked, ask] = useState<string>();
  const target = terms?.targets.find(({ id }) => id === asked) ?? terms?.targets[0];
  if (terms === undefined || target === undefined) return null;
  if (terms.factors.length === 0) return <Body1>{say('sensitivity.noFactors')}</Body1>;
  return (
    <>
      <Field label={say('sensitivity.target')}>
        <Select value={target.id} onChange={(_, { value }) => ask(value)}>
          {terms.targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Caption1>{say('sensitivity.baseIs', { value: target.base.text })}</Caption1>
      <Tornado terms={terms} target={target.id} />
      {terms.factors.length > 1 && <Grid terms={terms} target={target.id} />}
    </>
  );
};
