import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import { languageTag } from '../../i18n';
import { useAnswer, useSessionState } from '../session/hooks';
import { Confirm } from './Confirm';
import { Content } from './Content';
import { Header } from './Header';
import { NoticeBar } from './NoticeBar';
import { Tabs } from './Tabs';
import { TaskBar } from './TaskBar';

const useStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
  },
});

/** Header, tabs, what is going on, and the page. */
export const Shell = (): ReactElement => {
  const styles = useStyles();
  const { lang } = useSessionState();
  const header = useAnswer('header');
  useEffect(() => {
    document.documentElement.lang = languageTag(lang);
  }, [lang]);
  return (
    <div className={styles.app}>
      <Header view={header} />
      <Tabs failing={header?.failing} />
      <TaskBar />
      <NoticeBar />
      <main className={styles.page}>
        <Content />
      </main>
      <Confirm />
    </div>
  );
};
