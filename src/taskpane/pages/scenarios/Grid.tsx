import { Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { SensitivityTerms } from '../../engine/sensitivity';
import { DataTable, Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  control: { minWidth: 0 },
  short: { color: tokens.colorPaletteRedForeground1 },
});

type Factors = SensitivityTerms['factors'];

const FactorChoice = ({
  label,
  factors,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly factors: Factors;
  readonly value: string;
  readonly onChoose: (id: string) => void;
}): ReactElement => {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.control} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {factors.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** Two factors moved together, the base in the middle; what falls short is red and negative. */
export const Grid = ({
  terms: { factors },
  target,
}: {
  readonly terms: SensitivityTerms;
  readonly target: string;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [asked, ask] = useState<{ readonly first?: string; readonly second?: string }>({});
  const [one, other] = [asked.first ?? factors[0]?.id ?? '', asked.second ?? factors[1]?.id ?? ''];
  const view = useAnswer('sensitivityGrid', { target, first: one, second: other });
  const labelOf = (id: string): string => factors.find((each) => each.id === id)?.label ?? '';
  return (
    <Section title={say('sensitivity.grid')}>
      <div className={styles.fields}>
        <FactorChoice
          label={say('sensitivity.first')}
          factors={factors.filter(({ id }) => id !== other)}
          value={one}
          onChoose={(first) => ask({ ...asked, first })}
        />
        <FactorChoice
          label={say('sensitivity.second')}
          factors={factors.filter(({ id }) => id !== one)}
          value={other}
          onChoose={(second) => ask({ ...asked, second })}
        />
      </div>
      {view === undefined ? (
        <Spinner size="tiny" label={say('scenarios.trying')} />
      ) : (
        <DataTable
          caption={say('sensitivity.gridOf', {
            first: labelOf(one),
            second: labelOf(other),
            unit: view.unit,
          })}
          columns={[
            { key: 'first', label: labelOf(one) },
            ...view.heads.map((head) => ({ key: head, label: head, isNumeric: true })),
          ]}
          rows={view.lines.map(({ change, cells }) => ({
            key: change,
            cells: [
              change,
              ...cells.map(({ text, value, isShort }, at) => (
                <span
                  key={view.heads[at]}
                  title={value.exact}
                  {...(isShort ? { className: styles.short } : {})}
                >
                  {text}
                </span>
              )),
            ],
          }))}
        />
      )}
    </Section>
  );
};
