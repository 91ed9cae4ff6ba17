import { build, checkNode, hand, install } from './tasks.mjs';

checkNode();
await install();
await build();
hand(process.execPath, ['server/dist/main.js', ...process.argv.slice(2)]);
