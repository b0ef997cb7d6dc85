import { Badge, Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RelocationView } from '../../engine/relocation';
import type { Term } from '../../engine/relocation-terms';
import { Amount, CellLink, PageLink, Section } from '../../parts';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  source: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  small: { '& button': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const COLOUR: Readonly<Record<Term['setBy'], 'informative' | 'warning' | 'brand' | 'severe'>> = {
  policy: 'informative',
  override: 'warning',
  project: 'brand',
  nobody: 'severe',
};

const TermLine = ({ term }: { readonly term: Term }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { label, value, setBy, pack, clause, reason, instead, place } = term;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Body1>{label}</Body1>
        <Body1>
          <Amount value={value} />
        </Body1>
      </div>
      <div className={styles.source}>
        <Badge appearance={setBy === 'policy' ? 'outline' : 'tint'} color={COLOUR[setBy]} size="small">
          {say(`relocation.setBy.${setBy}`)}
        </Badge>
        {setBy === 'policy' && <Caption1>{pack}</Caption1>}
        {place !== undefined && (
          <Caption1>
            <CellLink place={place} />
          </Caption1>
        )}
      </div>
      {instead !== undefined && (
        <Caption1>{say('relocation.instead', { value: instead.text, reason })}</Caption1>
      )}
      {clause?.parameter !== undefined && (
        <Caption1 className={styles.small}>
          <PageLink
            to={{ page: 'policy', parameter: clause.parameter }}
            label={say('shell.clause', { clause: clause.text })}
          >
            {clause.text}
          </PageLink>{' '}
          <span className={styles.quiet}>{clause.gloss}</span>
        </Caption1>
      )}
    </li>
  );
};

/** The rules and prices in force, each with its value, who set it, and its clause. */
export const Terms = ({
  view: { terms, packs, demand, typesPlace },
}: {
  readonly view: RelocationView;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('relocation.terms')}>
      <Caption1>{say('relocation.packs', { packs: packs.join(', ') })}</Caption1>
      <Body1>{say('relocation.nearestUp')}</Body1>
      <Body1>
        {say('relocation.types')} {demand.map(({ area }) => area.text).join(' · ')}{' '}
        {typesPlace !== undefined && <CellLink place={typesPlace} />}
      </Body1>
      <ul className={styles.list}>
        {terms.map((term) => (
          <TermLine key={term.id} term={term} />
        ))}
      </ul>
    </Section>
  );
};
