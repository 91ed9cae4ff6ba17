import { readBuilt } from '#start/builtServer.ts';

await readBuilt(import.meta.dirname)
  .load()
  .run({ args: process.argv.slice(2), env: process.env });
