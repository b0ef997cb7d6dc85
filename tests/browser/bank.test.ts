import { afterAll, describe, it } from 'vitest';
import { bank } from './guide/bank';
import { SLOWEST, walkGuide } from './guide/walk';
import { closeBrowser } from './workbench';

afterAll(closeBrowser);

describe('the bank', () => {
  it.each(['zh', 'en'] as const)(
    'finds what was typed over in a received workbook, reads its cover, and takes the credit sheet along, as its guide says (%s)',
    (lang) => walkGuide(bank, lang),
    SLOWEST,
  );
});
