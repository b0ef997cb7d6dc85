import { FluentProvider } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import { PaletteContext, paletteOf } from '../parts/palette';
import { SessionContext } from '../session/hooks';
import type { Session } from '../session/session';
import { Shell } from './Shell';
import { themeFor } from './theme';

const FORCED = '(forced-colors: active)';

/** Undefined where nothing is displayed, as in a test. */
const forcedColours = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(FORCED) : undefined;

const follow = (changed: () => void): (() => void) => {
  const media = forcedColours();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
};

/** Whether the system has taken over the colours, now and as that changes. */
const useForcedColours = (): boolean => useSyncExternalStore(follow, () => forcedColours()?.matches === true);

/** The whole pane for one session. */
export const App = ({ session }: { readonly session: Session }): ReactElement => {
  const host = session.gateway.surroundings().theme;
  const isForced = useForcedColours();
  const isHighContrast = isForced || host?.isHighContrast === true;
  const theme = themeFor({ isDark: host?.isDark === true, isHighContrast });
  return (
    <FluentProvider theme={theme}>
      <PaletteContext.Provider value={paletteOf(theme, { isForced, isHighContrast })}>
        <SessionContext.Provider value={session}>
          <Shell />
        </SessionContext.Provider>
      </PaletteContext.Provider>
    </FluentProvider>
  );
};
