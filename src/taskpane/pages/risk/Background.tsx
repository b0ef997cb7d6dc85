import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RiskView } from '../../engine/risk-view';
import { DataTable, Section } from '../../parts';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalS },
  variable: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is drawn: narrow as the pane is, a line under the other instead of a table. */
const Variables = ({ variables }: Pick<RiskView, 'variables'>): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('risk.variables')}>
      <Caption1 className={styles.quiet}>{say('risk.variablesTold')}</Caption1>
      <ul className={styles.list}>
        {variables.map(({ label, distribution, source }) => (
          <li key={label} className={styles.variable}>
            <strong>{label}</strong>
            <Body1>{distribution}</Body1>
            <Caption1 className={styles.quiet}>{source}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The register, what was drawn and where it comes from, and how the probability settled. */
export const Background = ({ view }: { readonly view: RiskView }): ReactElement => {
  const say = useWords();
  const { register, convergence } = view;
  const light = (colour: typeof register.light): string => say(`risk.light.${colour ?? 'none'}`);
  const head = `${register.score} ${light(register.light)}`;
  return (
    <>
      <Section title={say('risk.register', { score: head })}>
        <DataTable
          caption={say('risk.registerTold')}
          columns={[
            { key: 'name', label: say('risk.category') },
            { key: 'levels', label: say('risk.levels'), isNumeric: true },
            { key: 'score', label: say('risk.score'), isNumeric: true },
          ]}
          rows={register.categories.flatMap((category) => [
            {
              key: category.name,
              cells: [
                <strong key="name">{category.name}</strong>,
                say('risk.weightIs', { weight: category.weight }),
                `${category.score} ${light(category.light)}`,
              ],
            },
            ...category.entries.map(({ label, likelihood, impact, score, light: colour }, at) => ({
              key: `${category.name} ${at}`,
              cells: [label, `${likelihood} × ${impact}`, `${score} ${light(colour)}`],
            })),
          ])}
        />
      </Section>
      <Section title={say('risk.convergence')}>
        <DataTable
          caption={say('risk.convergenceTold')}
          columns={[
            { key: 'draws', label: say('risk.draws') },
            { key: 'share', label: say('risk.share'), isNumeric: true },
            { key: 'interval', label: '95%', isNumeric: true },
          ]}
          rows={convergence
            .filter((_, at) => (at + 1) % 4 === 0)
            .map(({ draws, both }) => ({ key: String(draws), cells: [draws, both.text, both.interval] }))}
        />
      </Section>
      <Variables variables={view.variables} />
    </>
  );
};
