import { defineConfig } from 'vitest/config';

/** Files of one project share the modules they load, which is half of the time; so a test leaves nothing behind. */
const SHARED_MODULES = { isolate: false, unstubGlobals: true, unstubEnvs: true, restoreMocks: true };

export default defineConfig({
  test: {
    // By default one core is left alone; on a machine with two that is half of it.
    maxWorkers: '100%',
    projects: [
      { test: { ...SHARED_MODULES, name: 'shared', root: './shared', include: ['src/**/*.test.ts'] } },
      {
        test: {
          ...SHARED_MODULES,
          name: 'server',
          root: './server',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          ...SHARED_MODULES,
          name: 'client',
          root: './client',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: [`${import.meta.dirname}/client/src/patience.testkit.ts`],
          testTimeout: 20_000,
        },
      },
      { test: { ...SHARED_MODULES, name: 'scripts', root: './scripts', include: ['**/*.test.ts'] } },
    ],
  },
});
