import { chromium } from './chromium.mjs';
import {
  add,
  BROWSER_STEP,
  BUILD_STEP,
  finish,
  oneFailed,
  PROVE_STEP,
  QUICK_STEPS,
  runStep,
  runSteps,
  UNIT_STEP,
} from './steps.mjs';
import { checkNode, install } from './tasks.mjs';

const SIZE_STEP = {
  title: 'Size of the pages',
  command: process.execPath,
  args: ['scripts/clientSizes.mjs', '--check'],
};

checkNode();
await install();
let total = await runSteps([...QUICK_STEPS, UNIT_STEP]);
const built = await runStep(BUILD_STEP);
total = add(total, built);
total = add(
  total,
  built.failed === 0 ? await runOnBuiltApp() : oneFailed('Tests on the built app', 'it could not be built'),
);
finish(total);

async function runOnBuiltApp() {
  const others = await runSteps([SIZE_STEP, PROVE_STEP]);
  const browser = chromium();
  const step = { ...BROWSER_STEP, env: { CHROMIUM_PATH: browser } };
  return add(others, browser ? await runStep(step) : oneFailed(step.title, 'there is no Chromium'));
}
