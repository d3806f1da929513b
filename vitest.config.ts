import { defineConfig } from 'vitest/config';

/** These put something else in the place of a module, or watch modules being loaded for the first time. */
const LOAD_ANEW = ['tests/patterns/*.test.ts', 'tests/models/markdown/another-label.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['tests/seed.ts'],
    // Days are days where the program runs; what is expected here is one place.
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/others/**', ...LOAD_ANEW],
          // To load the modules anew for every file takes a third of the time; none does work when it is imported.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: LOAD_ANEW } },
    ],
  },
});
