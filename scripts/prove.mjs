import { build, checkNode, hand, install } from './tasks.mjs';

checkNode();
await install();
if (process.env.OPGAVE_PRODUCT === undefined) await build();
hand(process.execPath, ['--import', 'tsx', 'scripts/prove/main.ts', ...process.argv.slice(2)]);
