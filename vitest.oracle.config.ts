import { defineConfig } from 'vitest/config';

/** Judges that nobody here wrote: LibreOffice, xmllint. Run by .ci/run, which installs them; without them these tests are skipped. */
export default defineConfig({
  test: { include: ['tests/oracle/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
