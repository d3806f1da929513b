import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // Chalk, Inquirer and Node read these, and each test says for itself which colours it wants.
    env: { NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm-256color' },
  },
});
