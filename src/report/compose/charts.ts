import type { Figure, Section } from '../document';
import { tell } from '../words';
import type { Ground } from './ground';

/** The drawings by year. */
export const charts = ({ lang }: Ground, figures: readonly Figure[]): Section => ({
  id: 'charts',
  title: tell(lang, 'charts'),
  isWide: false,
  blocks: figures,
  sections: [],
});
