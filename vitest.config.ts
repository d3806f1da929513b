import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', 'tests/others/**'],
    setupFiles: ['tests/seed.ts'],
    // Days are days where the program runs; what is expected here is one place.
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
