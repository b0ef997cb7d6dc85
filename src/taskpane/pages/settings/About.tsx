import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PRODUCT } from '../../../workbook/product';
import { Section } from '../../parts';
import { useWords } from '../../words';
import { LIBRARIES } from './libraries';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  header: { '& > button': { paddingInline: 0 } },
});

/** What this product is, what becomes of the data, and what it is made with. */
export const About = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('settings.about')}>
      <Body1>
        {say('app.name')} {PRODUCT.name} · {say('settings.version', { version: PRODUCT.version })} ·
        Apache-2.0
      </Body1>
      <Body1>{say('settings.privacy')}</Body1>
      <Accordion collapsible>
        <AccordionItem value="libraries">
          <AccordionHeader as="h3" className={styles.header}>
            {say('settings.libraries', { count: LIBRARIES.length })}
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {LIBRARIES.map(({ name, licence }) => (
                <li key={name}>
                  <Caption1>
                    {name} · {licence}
                  </Caption1>
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
};
