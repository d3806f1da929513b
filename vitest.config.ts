import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', 'tests/others/**'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
