import {
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useOverflowMenu,
  useOverflowVisibility,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { HeaderView } from '../engine/home';
import { useSession, useSessionState } from '../session/hooks';
import type { Page } from '../session/state';
import { useWords } from '../words';
import { PAGE_GROUPS } from './pages';

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

const SHOWN = PAGE_GROUPS.flatMap(({ pages }) => pages);

/** Tabs that give way last: where one is, where one began, and where something is wrong. */
const priorityOf = (page: Page, selected: Page, failing: number): number => {
  if (page === selected) return 4;
  if (page === 'home') return 3;
  return page === 'checks' && failing > 0 ? 2 : 1;
};

/** The pages that do not fit beside each other, by group. */
const More = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { itemVisibility } = useOverflowVisibility();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  return isOverflowing ? (
    <div ref={ref} className={styles.more}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={say('shell.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PAGE_GROUPS.map(({ group, pages }) => ({
              group,
              hidden: pages.filter((page) => itemVisibility[page] === false),
            }))
              .filter(({ hidden }) => hidden.length > 0)
              .map(({ group, hidden }) => (
                <MenuGroup key={group}>
                  <MenuGroupHeader>{say(`group.${group}`)}</MenuGroupHeader>
                  {hidden.map((page) => (
                    <MenuItem key={page} onClick={() => session.open(page)}>
                      {say(`page.${page}`)}
                    </MenuItem>
                  ))}
                </MenuGroup>
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
    <Overflow minimumVisible={2} padding={20}>
      <nav className={styles.row} aria-label={say('shell.pages')}>
        <TabList
          className={styles.tabs}
          selectedValue={page}
          aria-label={say('shell.pages')}
          onTabSelect={(_, { value }) => session.open(value as Page)}
        >
          {SHOWN.map((each) => (
            <OverflowItem key={each} id={each} priority={priorityOf(each, page, count)}>
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
