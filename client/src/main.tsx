import '@fontsource-variable/source-sans-3';
import '#ui/tokens.css';
import '#ui/base.css';
import { config } from 'zod';

// Our content security policy forbids code made out of text, and zod tries that while a schema is made.
// So this comes before anything that holds a schema is even loaded.
config({ jitless: true });

const { start } = await import('#app/start.tsx');
start();
