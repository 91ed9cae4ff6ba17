import { figureLine } from '../load/figure.ts';
import type { Attack, Round, Session, Size } from './attack.ts';
import type { Progress, Tally } from './progress.ts';

export interface ProveOptions {
  readonly size: Size;
  readonly seed: number;
  /** This many rounds instead of what the size asks; to play one round again. */
  readonly rounds: number | undefined;
  readonly say: (line: string) => void;
}

const CONTROL_ROUNDS = 4;
const SHOWN_FAULTS = 5;
const PROGRESS_EVERY = 5_000;

/** Tries one promise until it was tried often enough, then shows that a fault would have been seen; prints one JSON line. */
export async function prove(attack: Attack, progress: Progress, options: ProveOptions): Promise<boolean> {
  const tally = await tryAll(attack, progress, options);
  const controlSees = await seesFault(attack, options.seed);
  for (const fault of tally.faults.slice(0, SHOWN_FAULTS)) options.say(`  ${attack.id}: ${fault}`);
  if (!controlSees) options.say(`  ${attack.id}: the control shows no fault, so this attack proves nothing`);
  const pass = tally.faults.length === 0 && controlSees;
  const { size, seed } = options;
  const { tried, counts, seconds } = tally;
  const figure = { id: attack.id, value: tally.faults.length, limit: 0, pass };
  const more = { tried, unit: attack.unit, ...counts, controlSees, seed, size, seconds: Math.round(seconds) };
  options.say(figureLine(figure, more));
  return pass;
}

async function tryAll(attack: Attack, progress: Progress, options: ProveOptions): Promise<Tally> {
  const { size, seed, rounds, say } = options;
  let tally = progress.of(attack.id);
  const wanted = attack.tries[size];
  const isEnough = () => (rounds === undefined ? isTriedEnough(attack, size, tally) : tally.round >= rounds);
  if (tally.isDone) return tally;
  say(`${attack.id} ${attack.title}: ${rounds ?? wanted} ${rounds === undefined ? attack.unit : 'rounds'}`);
  const session = await attack.open(seed);
  let saidAt = performance.now();
  try {
    while (!isEnough()) {
      const begin = performance.now();
      tally = added(tally, await session.round(seed + tally.round), performance.now() - begin);
      progress.keep(tally);
      if (performance.now() - saidAt < PROGRESS_EVERY) continue;
      saidAt = performance.now();
      say(`  ${tally.tried} of ${wanted} ${attack.unit}, ${tally.faults.length} faults`);
    }
  } finally {
    await session.close();
  }
  tally = { ...tally, isDone: true };
  progress.keep(tally);
  return tally;
}

/** What must be counted as well ends the attack, but so does trying three times as often. */
function isTriedEnough({ tries, untilCounted }: Attack, size: Size, { tried, counts }: Tally): boolean {
  if (tried < tries[size]) return false;
  if (untilCounted === undefined || size === 'quick' || tried >= 3 * tries[size]) return true;
  return (counts[untilCounted.count] ?? 0) >= untilCounted.value;
}

function added(tally: Tally, { tried, faults, counts = {} }: Round, milliseconds: number): Tally {
  const all = { ...tally.counts };
  for (const [name, count] of Object.entries(counts)) all[name] = (all[name] ?? 0) + count;
  const seen = faults.map((fault) => `round ${tally.round}: ${fault}`);
  return {
    ...tally,
    round: tally.round + 1,
    tried: tally.tried + tried,
    faults: [...tally.faults, ...seen],
    counts: all,
    seconds: tally.seconds + milliseconds / 1_000,
  };
}

async function seesFault(attack: Attack, seed: number): Promise<boolean> {
  const session: Session = await attack.openUnprotected(seed);
  try {
    for (let round = 0; round < CONTROL_ROUNDS; round += 1) {
      const { faults } = await session.round(seed + round);
      if (faults.length > 0) return true;
    }
    return false;
  } finally {
    await session.close();
  }
}
