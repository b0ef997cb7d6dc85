import {
  Button,
  Caption1,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import { languageTag } from '../../i18n';
import { Empty, Problems } from '../parts';
import { PaletteContext, paletteOf } from '../parts/palette';
import { SessionContext, useSession, useSessionState } from '../session/hooks';
import type { Session } from '../session/session';
import { PAGES, type Page } from '../session/state';
import { useWords } from '../words';
import { PAGE } from './pages';
import { themeFor } from './theme';

const useStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    minWidth: '320px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  task: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  bar: { flexGrow: 1 },
});

/** Long work: how far it has come, and the way out of it. */
const TaskBar = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { task } = useSessionState();
  if (task === undefined) return null;
  const { name, progress } = task;
  return (
    <div className={styles.task} role="status">
      <div className={styles.bar}>
        <Caption1>
          {say(`task.${name}`)} {progress?.sheet}
        </Caption1>
        <ProgressBar {...(progress === undefined ? {} : { value: progress.done, max: progress.total })} />
      </div>
      <Button onClick={() => session.cancel()}>{say('shell.cancel')}</Button>
    </div>
  );
};

/** What went wrong or went well, until it is dismissed. */
const NoticeBar = (): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  const { notice, lang } = useSessionState();
  if (notice === undefined) return null;
  return (
    <MessageBar intent={notice.intent} layout="multiline" politeness="assertive">
      <MessageBarBody>
        {notice.where !== undefined && <MessageBarTitle>{notice.where}</MessageBarTitle>}
        {notice.said[lang]}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => session.tell(undefined)}>{say('shell.dismiss')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** Pages that make sense without a model in the workbook. */
const ALWAYS: readonly Page[] = ['start', 'settings'];

const Content = (): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  const { document, page } = useSessionState();
  const Shown = PAGE[page];
  if (document.kind === 'tooOld') {
    return <Empty said={say('shell.tooOld', { sets: document.missing.join(', ') })} />;
  }
  if (document.kind === 'starting') return <Spinner label={say('shell.reading')} />;
  if (ALWAYS.includes(page)) return Shown === undefined ? null : <Shown />;
  if (document.kind === 'none') {
    return (
      <Empty said={say('shell.none')}>
        <Button appearance="primary" onClick={() => session.open('start')}>
          {say('shell.toStart')}
        </Button>
      </Empty>
    );
  }
  if (document.kind === 'problems') {
    return (
      <Empty said={say('shell.problems')}>
        <Problems problems={document.problems} />
      </Empty>
    );
  }
  return Shown === undefined ? null : <Shown />;
};

const Shell = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { page, lang } = useSessionState();
  useEffect(() => {
    document.documentElement.lang = languageTag(lang);
  }, [lang]);
  return (
    <div className={styles.app}>
      <TabList
        className={styles.tabs}
        selectedValue={page}
        aria-label={say('shell.pages')}
        onTabSelect={(_, { value }) => session.open(value as Page)}
      >
        {PAGES.filter((each) => PAGE[each] !== undefined).map((each) => (
          <Tab key={each} value={each}>
            {say(`page.${each}`)}
          </Tab>
        ))}
      </TabList>
      <TaskBar />
      <NoticeBar />
      <main className={styles.page}>
        <Content />
      </main>
    </div>
  );
};

/** The whole pane for one session. */
export const App = ({ session }: { readonly session: Session }): ReactElement => {
  const { theme: host } = session.gateway.surroundings();
  const theme = themeFor(host);
  return (
    <FluentProvider theme={theme}>
      <PaletteContext.Provider value={paletteOf(theme, host?.isHighContrast === true)}>
        <SessionContext.Provider value={session}>
          <Shell />
        </SessionContext.Provider>
      </PaletteContext.Provider>
    </FluentProvider>
  );
};
