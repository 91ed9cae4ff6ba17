import { build, checkNode, hand, install } from './tasks.mjs';

checkNode();
await install();
await build();
hand(process.execPath, ['server/dist/seed.js', ...process.argv.slice(2)]);
