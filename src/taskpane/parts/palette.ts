import type { Theme } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { Palette } from '../../report/charts/palette';

/** Where the system has taken over the colours: its own, by name, so that a drawing follows whatever the user chose. */
const SYSTEM: Palette = {
  ink: 'CanvasText',
  quiet: 'CanvasText',
  rule: 'GrayText',
  surface: 'Canvas',
  shade: 'Canvas',
  brand: 'Highlight',
  green: 'CanvasText',
  amber: 'CanvasText',
  red: 'LinkText',
  series: ['Highlight', 'CanvasText', 'LinkText', 'GrayText'],
  isPatterned: true,
};

/** The colours of a theme, or of the system where it has taken them over. */
export const paletteOf = (
  theme: Theme,
  { isForced, isHighContrast }: { readonly isForced: boolean; readonly isHighContrast: boolean },
): Palette =>
  isForced
    ? SYSTEM
    : {
        ink: theme.colorNeutralForeground1,
        quiet: theme.colorNeutralForeground2,
        rule: theme.colorNeutralStroke2,
        surface: theme.colorNeutralBackground1,
        shade: theme.colorNeutralBackground3,
        brand: theme.colorBrandForeground1,
        green: theme.colorPaletteGreenForeground1,
        amber: theme.colorPaletteMarigoldForeground2,
        red: theme.colorPaletteRedForeground1,
        series: [
          theme.colorBrandForeground1,
          theme.colorPalettePumpkinForeground2,
          theme.colorPaletteBlueForeground2,
          theme.colorPaletteGrapeForeground2,
          theme.colorPaletteForestForeground2,
          theme.colorPaletteCranberryForeground2,
          theme.colorPaletteSteelForeground2,
          theme.colorPaletteBrownForeground2,
        ],
        isPatterned: isHighContrast,
      };

export const PaletteContext = createContext<Palette>(SYSTEM);

/** The colours that a drawing of this pane takes. */
export const usePalette = (): Palette => useContext(PaletteContext);
