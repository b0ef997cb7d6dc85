import { afterAll, describe, it } from 'vitest';
import { closeBrowser } from '../workbench';
import { finance } from './finance';
import { SLOWEST, walkGuide } from './walk';

afterAll(closeBrowser);

describe('the finance team’s guide', () => {
  it.each(['zh', 'en'] as const)(
    'can be walked from the first step to the last (%s)',
    (lang) => walkGuide(finance, lang),
    SLOWEST,
  );
});
