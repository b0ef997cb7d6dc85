import type { ReactElement } from 'react';
import type { RiskView } from '../../engine/risk-view';
import { DataTable, Section } from '../../parts';
import { useWords } from '../../words';

/** The register, what was drawn and where it comes from, and how the probability settled. */
export const Background = ({ view }: { readonly view: RiskView }): ReactElement => {
  const say = useWords();
  const { register, variables, convergence } = view;
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
            { key: 'light', label: say('risk.weight'), isNumeric: true },
          ]}
          rows={register.categories.flatMap((category) => [
            {
              key: category.name,
              cells: [
                <strong key="name">{category.name}</strong>,
                '',
                `${category.score} ${light(category.light)}`,
                category.weight,
              ],
            },
            ...category.entries.map(({ label, likelihood, impact, score, light: colour }, at) => ({
              key: `${category.name} ${at}`,
              cells: [label, `${likelihood} × ${impact}`, `${score} ${light(colour)}`, ''],
            })),
          ])}
        />
      </Section>
      <Section title={say('risk.convergence')}>
        <DataTable
          caption={say('risk.convergenceTold')}
          columns={[
            { key: 'draws', label: say('risk.draws') },
            { key: 'share', label: say('risk.both'), isNumeric: true },
            { key: 'interval', label: '95%', isNumeric: true },
          ]}
          rows={convergence
            .filter((_, at) => (at + 1) % 4 === 0)
            .map(({ draws, both }) => ({ key: String(draws), cells: [draws, both.text, both.interval] }))}
        />
      </Section>
      <Section title={say('risk.variables')}>
        <DataTable
          caption={say('risk.variablesTold')}
          columns={[
            { key: 'variable', label: say('risk.variable') },
            { key: 'distribution', label: say('risk.distribution') },
            { key: 'source', label: say('risk.source') },
          ]}
          rows={variables.map(({ label, distribution, source }) => ({
            key: label,
            cells: [label, distribution, source],
          }))}
        />
      </Section>
    </>
  );
};
