import { defineConfig } from 'vite';

/** Bundles the server and `shared` into one file; packages from npm stay outside, so that one copy of yjs is loaded. */
export default defineConfig({
  ssr: { noExternal: ['@opgave/shared'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    rollupOptions: {
      input: {
        main: 'src/main.ts',
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
