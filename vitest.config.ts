import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By default one core is left alone; on a machine with two that is half of it.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'shared', root: './shared', include: ['src/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          root: './server',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: { name: 'client', root: './client', include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
      { test: { name: 'scripts', root: './scripts', include: ['*.test.ts'] } },
    ],
  },
});
