import {
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { HeaderView } from '../engine/home';
import { useSession, useSessionState } from '../session/hooks';
import { PAGES, type Page } from '../session/state';
import { useWords } from '../words';
import { PAGE } from './pages';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    overflow: 'hidden',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexShrink: 0 },
  tab: { paddingInline: tokens.spacingHorizontalS, columnGap: tokens.spacingHorizontalXS, flexShrink: 0 },
  more: { flexShrink: 0, minWidth: '32px' },
});

const SHOWN = PAGES.filter((page) => PAGE[page] !== undefined);

/** A page that its tab found no room for. */
const MorePage = ({ page }: { readonly page: Page }): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  return useIsOverflowItemVisible(page) ? null : (
    <MenuItem onClick={() => session.open(page)}>{say(`page.${page}`)}</MenuItem>
  );
};

/** The pages that do not fit beside each other. */
const More = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  return isOverflowing ? (
    <div ref={ref} className={styles.more}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={say('shell.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SHOWN.map((page) => (
              <MorePage key={page} page={page} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  ) : null;
};

/** The pages; a badge says how many checks fail, and what finds no room stands in a menu at the end. */
export const Tabs = ({ failing }: { readonly failing: HeaderView['failing'] | undefined }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { page } = useSessionState();
  const count = failing === undefined ? 0 : failing.errors + failing.warnings;
  return (
    <Overflow minimumVisible={2} padding={48}>
      <nav className={styles.row} aria-label={say('shell.pages')}>
        <TabList
          className={styles.tabs}
          selectedValue={page}
          aria-label={say('shell.pages')}
          onTabSelect={(_, { value }) => session.open(value as Page)}
        >
          {SHOWN.map((each) => (
            <OverflowItem key={each} id={each} priority={each === page ? 2 : 1}>
              <Tab
                className={styles.tab}
                value={each}
                {...(each === 'checks' && count > 0
                  ? { 'aria-label': say('shell.checksFailing', { page: say('page.checks'), count }) }
                  : {})}
              >
                {say(`page.${each}`)}
                {each === 'checks' && count > 0 && (
                  <CounterBadge count={count} size="small" color="danger" aria-hidden="true" />
                )}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <More />
      </nav>
    </Overflow>
  );
};
