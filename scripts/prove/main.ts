import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figureLine } from '../load/figure.ts';
import type { Attack, Size } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { Progress } from './progress.ts';
import { type ProveOptions, prove } from './prove.ts';

const USAGE = `npm run prove -- <id|quick|daily|release> [--seed 1] [--rounds 1] [--report file]
  quick    what "npm test" tries, within a minute
  daily    everything in full; goes on where it was stopped
  release  daily, and what takes hours
  <id>     one promise in full, such as P03; with --rounds 1 one round again, by its seed`;

/** Seconds in all that a size may take. */
const LONGEST: Partial<Record<Size, number>> = { daily: 60 * 60 };

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
  // What goes wrong beside an attack stops none of them.
  let stray = 0;
  const tellStray = (cause: Error) => {
    stray += 1;
    const figure = { id: 'prove-stray', value: stray, limit: 0, pass: false };
    say(figureLine(figure, { what, seed, fault: String(cause) }));
  };
  process.on('uncaughtException', tellStray);
  const faulty = await tryInLanes(chosen, progress, { size, seed, rounds, say });
  process.off('uncaughtException', tellStray);
  const seconds = progress.seconds();
  progress.forget();
  const failed = faulty.length + stray;
  const passed = chosen.length - faulty.length;
  const failures = faulty.map(({ id, title }) => ({
    title: `${id} ${title}`,
    message: 'What was found stands above.',
  }));
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed, failed, failures }));
  const limit = LONGEST[size];
  const isInTime = limit === undefined || seconds <= limit || named !== undefined;
  const total = { id: 'prove-seconds', value: seconds, limit: limit ?? seconds, pass: isInTime };
  say(figureLine(total, { what, seed, attacks: chosen.length }));
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && isInTime ? 0 : 1;
}

/** What starts servers runs beside what works in this process; what measures time comes after. Says which failed. */
async function tryInLanes(chosen: readonly Attack[], progress: Progress, options: ProveOptions) {
  const faulty: Attack[] = [];
  const tryEach = async (attacks: readonly Attack[]) => {
    for (const attack of attacks) if (!(await prove(attack, progress, options))) faulty.push(attack);
  };
  const together = chosen.filter(({ isAlone }) => !isAlone);
  const lanes = [
    together.filter(({ startsServer }) => startsServer),
    together.filter(({ startsServer }) => !startsServer),
  ];
  await Promise.all(lanes.map(tryEach));
  await tryEach(chosen.filter(({ isAlone }) => isAlone));
  return faulty;
}

/** What takes hours is tried only for a release, or when it is asked for by name. */
function fullSizeOf(attack: Attack | undefined): Size {
  return attack?.tries.daily === 0 ? 'release' : 'daily';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
