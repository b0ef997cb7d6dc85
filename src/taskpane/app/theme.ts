import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { Surroundings } from '../../excel';

/** Teal, the one colour that means nothing but us. */
const BRAND: BrandVariants = {
  10: '#020404',
  20: '#0D1B1A',
  30: '#0F2D2B',
  40: '#0F3A37',
  50: '#0E4743',
  60: '#0C5550',
  70: '#0A635D',
  80: '#0F6B6B',
  90: '#2C7F7A',
  100: '#468F89',
  110: '#5D9F99',
  120: '#74AFA9',
  130: '#8BBFBA',
  140: '#A3CFCB',
  150: '#BBDFDC',
  160: '#D4EFED',
};

/** On dark ground Fluent's own links and marks are too dim for 4.5 : 1. */
const dark = (): Theme => ({
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[110],
});

/** Our colours in the host's brightness; high contrast takes the system's own. */
export const themeFor = (host: Surroundings['theme']): Theme => {
  if (host?.isHighContrast === true) return teamsHighContrastTheme;
  return host?.isDark === true ? dark() : createLightTheme(BRAND);
};
