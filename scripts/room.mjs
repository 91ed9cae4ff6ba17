import { build, checkNode, hand, install } from './tasks.mjs';

checkNode();
await install();
if (process.env.OPGAVE_PRODUCT === undefined) await build();
hand(process.execPath, ['--import', 'tsx', 'scripts/room/main.ts', ...process.argv.slice(2)]);
