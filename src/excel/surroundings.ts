import type { Surroundings } from './gateway';

/** What the add-in cannot do without: row groups and page layout came with 1.10, the pane and the cells share one runtime. */
export const NEEDED = [
  ['ExcelApi', '1.10'],
  ['SharedRuntime', '1.1'],
] as const;

/** Whether a colour is nearer to black than to white. */
const isDark = (colour: string): boolean => {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#?(\w\w)(\w\w)(\w\w)/.exec(colour) ?? [];
  return parseInt(red, 16) * 0.299 + parseInt(green, 16) * 0.587 + parseInt(blue, 16) * 0.114 < 128;
};

const isHighContrast = (): boolean => {
  const { matchMedia: asked } = globalThis as { readonly matchMedia?: typeof matchMedia };
  return asked?.('(forced-colors: active)').matches === true;
};

const themeOf = (): Surroundings['theme'] => {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.bodyBackgroundColor === undefined) return undefined;
  return {
    isDark: isDark(theme.bodyBackgroundColor),
    isHighContrast: isHighContrast(),
  };
};

/** The host's language and colours, and what it lacks. */
export const surroundings = (): Surroundings => ({
  lang: /^zh\b/i.test(Office.context.displayLanguage) ? 'zh' : 'en',
  missing: NEEDED.filter(([set, version]) => !Office.context.requirements.isSetSupported(set, version)).map(
    ([set, version]) => `${set} ${version}`,
  ),
  theme: themeOf(),
});
