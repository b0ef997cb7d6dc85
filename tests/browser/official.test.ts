import { afterAll, describe, it } from 'vitest';
import { official } from './guide/official';
import { SLOWEST, walkGuide } from './guide/walk';
import { closeBrowser } from './workbench';

afterAll(closeBrowser);

describe('the official', () => {
  it.each(['zh', 'en'] as const)(
    'reads checks with their clauses, follows the worst month to its cause, sees what is only expected, and prints, as the guide says (%s)',
    (lang) => walkGuide(official, lang),
    SLOWEST,
  );
});
