import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyDisplay } from '#features/display/displayChoice.ts';
import { registerServiceWorker } from '#serviceWorker/registerServiceWorker.ts';
import { App } from './App.tsx';

/** Draws the app in its place on the page. */
export function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app');

  applyDisplay();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // Without it the page works as well, only not offline.
  registerServiceWorker().catch(() => undefined);
}
