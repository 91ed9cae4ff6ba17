import { defineConfig } from 'vite';

/**
 * Bundles the server with every package it needs: finding and compiling their many files took 40 % of the start
 * (`docs/performance.md`). Only what is compiled for the machine stays outside.
 */
export default defineConfig({
  ssr: { noExternal: true, external: ['classic-level'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    rollupOptions: {
      input: {
        main: 'src/launch.ts',
        seed: 'src/seed/main.ts',
        verifyLog: 'src/verifyLog.ts',
        backup: 'src/backup.ts',
        restore: 'src/restore.ts',
        startServer: 'src/start/startServer.ts',
      },
      // All in one folder: config.ts finds the client two folders up, from the source and from here.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
