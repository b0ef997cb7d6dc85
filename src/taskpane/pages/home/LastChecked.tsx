import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { languageTag } from '../../../i18n';
import type { HomeView } from '../../engine/home';
import { useSessionState } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({ foot: { textAlign: 'center', color: tokens.colorNeutralForeground3 } });

/** When it was computed, whether the sheets say the same, and how many checks fail. */
export const LastChecked = ({
  failing: { errors, warnings },
  fits,
}: Pick<HomeView, 'failing'> & { readonly fits: boolean }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const { document, lang } = useSessionState();
  if (document.kind !== 'open') return null;
  const time = document.checkedAt.toLocaleTimeString(languageTag(lang), {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const count = errors + warnings;
  return (
    <Caption1 className={styles.foot} role="status">
      {[
        say('home.checkedAt', { time }),
        ...(fits ? [say('home.fits')] : []),
        count === 0 ? say('home.noneFailing') : say('home.failing', { count }),
      ].join(' · ')}
    </Caption1>
  );
};
