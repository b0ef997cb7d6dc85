import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { HeaderView } from '../engine/home';
import { useSession, useSessionState } from '../session/hooks';
import { UNITS, type State } from '../session/state';
import { useWords } from '../words';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    outline: '1px solid transparent',
  },
  names: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  kind: { color: tokens.colorNeutralForeground3 },
  switch: { flexShrink: 0, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

/** The unit that amounts are shown in. */
const UnitSwitch = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { unit } = useSessionState();
  return (
    <Menu
      checkedValues={{ unit: [unit] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        if (chosen !== undefined) void session.count(chosen as State['unit']);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.switch}
          appearance="subtle"
          size="small"
          aria-label={say('shell.unitIs', { unit: say(`shell.unit.${unit}`) })}
        >
          {say(`shell.unit.${unit}`)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {UNITS.map((each) => (
            <MenuItemRadio key={each} name="unit" value={each}>
              {say(`shell.unit.${each}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

/** Shows the pane in its other language. */
const LanguageSwitch = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { lang } = useSessionState();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <Button
      className={styles.switch}
      appearance="subtle"
      size="small"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={say('shell.speak')}
      onClick={() => void session.speak(other)}
    >
      {say('shell.otherLanguage')}
    </Button>
  );
};

/** Whose figures these are, and how they are shown. */
export const Header = ({ view }: { readonly view: HeaderView | undefined }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const kind =
    view === undefined
      ? say('app.about')
      : [
          ...view.kind,
          ...(view.since === '' ? [] : [say('shell.since', { month: view.since })]),
          ...(view.isIllustrative ? [say('shell.illustrative')] : []),
        ].join(' · ');
  return (
    <header className={styles.header}>
      <span className={styles.mark} aria-hidden="true">
        衡
      </span>
      <div className={styles.names}>
        <Subtitle2 as="h1" className={styles.title} title={view?.name}>
          {view?.name ?? say('app.name')}
        </Subtitle2>
        <Caption1 className={styles.kind}>{kind}</Caption1>
      </div>
      <UnitSwitch />
      <LanguageSwitch />
    </header>
  );
};
