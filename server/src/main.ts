import { run } from './run.ts';

await run({ args: process.argv.slice(2), env: process.env });
