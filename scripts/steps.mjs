import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedJourneys, failedUnits, failure, tellFailures } from './failures.mjs';
import { ROOT } from './tasks.mjs';

const ENVIRONMENT = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
  NO_UPDATE_NOTIFIER: '1',
};
delete ENVIRONMENT.FORCE_COLOR;

const NOTHING = { passed: 0, failed: 0, failures: [], unsteady: [] };
const WORKSPACES = ['shared', 'server', 'client', 'e2e'];

/** Everything that takes seconds: each is one step, whatever it finds. */
export const QUICK_STEPS = [
  { title: 'Format', command: bin('biome'), args: ['check', '.'] },
  { title: 'Lint', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  ...[...WORKSPACES, 'scripts'].map((name) => ({
    title: `Types of ${name}`,
    command: bin('tsc'),
    args: ['-p', `${name}/tsconfig.json`],
  })),
  { title: 'Unused', command: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
];

export const BUILD_STEP = {
  title: 'Build',
  command: bin('turbo'),
  args: ['run', 'build', '--output-logs=errors-only'],
};

/** Unit and integration tests. */
export const UNIT_STEP = {
  title: 'Unit and integration tests',
  command: bin('vitest'),
  args: ['run', '--reporter=dot', '--reporter=json'],
  report: (file) => ({ args: [`--outputFile.json=${file}`] }),
  count: (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    failures: failedUnits(json),
  }),
};

/** A machine that is shared may stand still in the middle of a journey. More than this is no chance any more. */
const MOST_UNSTEADY = 2;

export const BROWSER_STEP = {
  title: 'Browser tests',
  command: bin('playwright'),
  args: ['test', '--reporter=line,json'],
  cwd: 'e2e',
  report: (file) => ({ env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
  count: countJourneys,
};

/** The promises of the sync engine and its storage, attacked in a small size; on the built app. */
export const PROVE_STEP = {
  title: 'Attacks, in their quick size',
  command: process.execPath,
  args: ['--import', 'tsx', 'scripts/prove/main.ts', 'quick'],
  report: (file) => ({ args: ['--report', file] }),
  count: (json) => json,
};

/** The path of a tool that `npm ci` put in place. */
function bin(name) {
  return join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/**
 * Runs one step. A step with a report counts every test in it; any other counts as one. Output of a step that went well
 * is not shown, except of tests, which tell how far they are.
 */
export async function runStep(step) {
  const begin = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'opgave-step-'));
  const file = join(folder, 'report.json');
  const report = step.report?.(file);
  process.stdout.write(`\n${step.title} ...\n`);
  const code = await run({
    ...step,
    args: [...step.args, ...(report?.args ?? [])],
    env: { ...ENVIRONMENT, ...step.env, ...report?.env },
    isShown: report !== undefined,
  });
  const json = report && readReport(file);
  rmSync(folder, { recursive: true, force: true });
  const result = resultOf(step, code, json);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  process.stdout.write(`  ${result.failed === 0 ? 'passed' : 'FAILED'}, ${seconds} s\n`);
  return result;
}

/** A run that fell over before it wrote its report counts no tests, and is one that failed. */
function resultOf({ title, report, count }, code, json) {
  const counted = json ? add(NOTHING, count(json)) : NOTHING;
  const isMissing = report !== undefined && json === undefined;
  const fellOver = isMissing || (code !== 0 && counted.failed === 0);
  const own = fellOver ? oneFailed(title, 'ended with an error, see above') : NOTHING;
  return add(add(counted, own), { ...NOTHING, passed: Number(!report && code === 0) });
}

/** Something that could not even be tried. */
export function oneFailed(title, why) {
  return { ...NOTHING, failed: 1, failures: [failure(title, why)] };
}

/** A journey that failed and went well when played again is told; more than a few of them fail the run. */
function countJourneys(json) {
  const { expected, unexpected, flaky } = json.stats;
  const unsteady = failedJourneys(json, 'flaky');
  const isTooMuch = flaky > MOST_UNSTEADY;
  return {
    passed: isTooMuch ? expected : expected + flaky,
    failed: isTooMuch ? unexpected + flaky : unexpected,
    failures: failedJourneys(json, 'unexpected'),
    unsteady,
  };
}

/** Runs every step, also after one that failed, and adds up. */
export async function runSteps(steps) {
  let total = NOTHING;
  for (const step of steps) total = add(total, await runStep(step));
  return total;
}

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    failures: [...(one.failures ?? []), ...(other.failures ?? [])],
    unsteady: [...(one.unsteady ?? []), ...(other.unsteady ?? [])],
  };
}

/** What failed once more at the end, where it is looked for; ends the process with 1 when anything did. */
export function finish({ passed, failed, failures, unsteady }) {
  process.stdout.write(tellFailures('Failed, and went well when played again:', unsteady));
  process.stdout.write(tellFailures('Failed:', failures));
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function run({ command, args, cwd = '.', env, isShown }) {
  return new Promise((resolve) => {
    const stdio = isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: join(ROOT, cwd), env, stdio });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
    child.on('error', (error) => resolve(tell(error.message)));
    child.on('close', (code) => resolve(code === 0 ? 0 : tell(Buffer.concat(output).toString())));
  });
}

function tell(text) {
  process.stderr.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  return 1;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
