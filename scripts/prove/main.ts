import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Attack, Size } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { Progress } from './progress.ts';
import { prove } from './prove.ts';

const USAGE = `npm run prove -- <id|quick|daily|release> [--seed 1] [--rounds 1] [--report file]
  quick    what "npm test" tries, within a minute
  daily    everything in full; goes on where it was stopped
  release  daily, and what takes hours
  <id>     one promise in full, such as P03; with --rounds 1 one round again, by its seed`;

const SIZES: readonly Size[] = ['quick', 'daily', 'release'];

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const [what = ''] = positionals;
  const named = ATTACKS.find(({ id }) => id === what);
  const size = SIZES.find((one) => one === what) ?? fullSizeOf(named);
  const chosen = named ? [named] : ATTACKS.filter(({ tries }) => size === what && tries[size] > 0);
  if (chosen.length === 0) {
    say(USAGE);
    return 1;
  }
  const seed = Number(values.seed);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  // Only long runs are worth going on with.
  const progress = new Progress(what, seed, { isFresh: size === 'quick' || rounds !== undefined });
  const tryAll = async (attacks: readonly Attack[]) => {
    let faulty = 0;
    for (const attack of attacks) {
      if (!(await prove(attack, progress, { size, seed, rounds, say }))) faulty += 1;
    }
    return faulty;
  };
  const lanes = [
    chosen.filter(({ startsServer }) => startsServer),
    chosen.filter(({ startsServer }) => !startsServer),
  ];
  const failed = (await Promise.all(lanes.map(tryAll))).reduce((sum, faulty) => sum + faulty, 0);
  progress.forget();
  const passed = chosen.length - failed;
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed, failed }));
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** What takes hours is tried only for a release, or when it is asked for by name. */
function fullSizeOf(attack: Attack | undefined): Size {
  return attack?.tries.daily === 0 ? 'release' : 'daily';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
