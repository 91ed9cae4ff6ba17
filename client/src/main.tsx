import '@fontsource-variable/source-sans-3';
import '#ui/tokens.css';
import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { applyDisplay } from '#features/display/displayChoice.ts';
import { registerServiceWorker } from '#serviceWorker/registerServiceWorker.ts';

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
