import { chromium } from './chromium.mjs';
import { build, checkNode, hand, install } from './tasks.mjs';

checkNode();
await install();
if (process.env.OPGAVE_PRODUCT === undefined) await build();
process.env.CHROMIUM_PATH = chromium();
hand(process.execPath, ['--import', 'tsx', 'scripts/manyComments/main.ts', ...process.argv.slice(2)]);
