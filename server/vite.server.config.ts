import { defineConfig } from 'vite';

/**
 * The server that `npm start` runs, in one file that can be kept compiled (`src/launch.ts`). Comes after the build of
 * `vite.config.ts`, which empties the folder: compiled code of an earlier build is never there.
 */
export default defineConfig({
  ssr: { noExternal: true, external: ['classic-level'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    rollupOptions: {
      input: { server: 'src/run.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
