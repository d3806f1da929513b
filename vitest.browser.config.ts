import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = ['tests/**/*.browser.test.ts'];

/** What Firefox has not: files to write into, which somebody chose; and what its driver has not: policies, paper, a page without scripts. */
const CHROMIUM_ALONE = ['picked', 'printed', 'refused-downloads', 'scriptless'].map(
  (name) => `tests/page/${name}.browser.test.ts`,
);

/** What documents are on paper. */
const ON_PAPER = 'tests/documents/*.browser.test.ts';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'chromium', include: BROWSER_TESTS } },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: BROWSER_TESTS,
          exclude: [...CHROMIUM_ALONE, ON_PAPER],
          env: { IN_FIREFOX: '1' },
        },
      },
    ],
  },
});
