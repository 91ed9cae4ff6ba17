import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { doorPage } from './build/doorPage.ts';
import { doorTexts } from './build/doorTexts.ts';
import { release } from './build/release.ts';
import { sharedWithDoor } from './build/sharedChunk.ts';

const root = import.meta.dirname;
const target = process.env['OPGAVE_SERVER'] ?? 'http://127.0.0.1:3000';
const COMMON =
  /\/client\/src\/(?:ui|i18n)\/|\/shared\/src\/(?:contract|method|texts)\/|\/node_modules\/@tabler\//;

export default defineConfig({
  root,
  plugins: [
    react(),
    doorPage(),
    doorTexts(resolve(root, 'src/i18n'), resolve(root, '../shared/src/texts')),
    release(),
  ],
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'] },
  build: {
    target: 'es2022',
    // Nothing inline: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        app: resolve(root, 'index.html'),
        join: resolve(root, 'join.html'),
        sw: resolve(root, 'src/serviceWorker/sw.ts'),
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            sharedWithDoor(resolve(root, 'src/join/main.tsx'), resolve(root, 'src/join')),
            // What many pages draw with comes in one file: a phone asks for few files, not for a hundred.
            { name: 'common', test: COMMON, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    strictPort: true,
    proxy: {
      '/api': target,
      '/collab': { target, ws: true, changeOrigin: true },
      '/live': { target, ws: true, changeOrigin: true },
    },
  },
});
