import { build, checkNode, hand, install } from './tasks.mjs';

checkNode();
await install();
await build();
hand(process.execPath, ['server/dist/backup.js', ...process.argv.slice(2)]);
