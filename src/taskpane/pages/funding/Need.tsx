import { Body1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FundingView } from '../../engine/funding';
import { Amount, Facts, PageLink, Section } from '../../parts';
import { useWords } from '../../words';

/** What must be found before any facility, then the debt that comes of it; each figure leads to where it comes from. */
export const Need = ({ view: { need, figures } }: { readonly view: FundingView }): ReactElement => {
  const say = useWords();
  return (
    <Section title={say('funding.need')}>
      <Body1>
        {need.when === ''
          ? say('funding.needNone')
          : say('funding.needSaid', { amount: need.amount.text, when: need.when })}
      </Body1>
      <Facts
        facts={figures.map(({ id, label, value, row }) => [
          label,
          <PageLink
            key={id}
            to={{ page: 'explain', row, period: undefined }}
            label={say('funding.explain', { label, value: value.text })}
          >
            <Amount value={value} />
          </PageLink>,
        ])}
      />
    </Section>
  );
};
