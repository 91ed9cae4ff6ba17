import { finish, QUICK_STEPS, runSteps, UNIT_STEP } from './steps.mjs';
import { checkNode, install } from './tasks.mjs';
import { testless } from './testless.mjs';

checkNode();
await install();
const total = await runSteps([...QUICK_STEPS, UNIT_STEP]);
const codes = testless();
if (codes.length > 0) process.stdout.write(`\nGates without a test: ${codes.join(', ')}\n`);
finish(total);
