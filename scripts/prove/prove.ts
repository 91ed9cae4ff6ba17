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
  const { size, seed } = options;
  const { tried, counts, figures, seconds, ...tally } = await tryAll(attack, progress, options);
  const faults = [...tally.faults, ...missingOf(attack, options, counts)];
  const controlSees = await seesFault(attack, seed);
  for (const fault of faults.slice(0, SHOWN_FAULTS)) options.say(`  ${attack.id}: ${fault}`);
  if (!controlSees) options.say(`  ${attack.id}: the control shows no fault, so this attack proves nothing`);
  const pass = faults.length === 0 && controlSees;
  const figure = { id: attack.id, value: faults.length, limit: 0, pass };
  const counted = { tried, unit: attack.unit, ...counts, ...figures };
  const more = { ...counted, controlSees, seed, size, seconds: Math.round(seconds) };
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
  const session = await attack.open(seed, size);
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

function isTriedEnough(attack: Attack, size: Size, { tried, counts }: Tally): boolean {
  if (tried < attack.tries[size]) return false;
  return size === 'quick' || tried >= 3 * attack.tries[size] || isCounted(attack, counts);
}

function isCounted({ untilCounted }: Attack, counts: Tally['counts']): boolean {
  return untilCounted === undefined || (counts[untilCounted.count] ?? 0) >= untilCounted.value;
}

/** What a run in full had to count and did not; a round that is played again need not. */
function missingOf(
  attack: Attack,
  { size, rounds }: ProveOptions,
  counts: Tally['counts'],
): readonly string[] {
  if (size === 'quick' || rounds !== undefined || isCounted(attack, counts)) return [];
  return [`less than ${attack.untilCounted?.value} ${attack.untilCounted?.count}: ${JSON.stringify(counts)}`];
}

function added(tally: Tally, { tried, faults, counts = {}, figures }: Round, milliseconds: number): Tally {
  const all = { ...tally.counts };
  for (const [name, count] of Object.entries(counts)) all[name] = (all[name] ?? 0) + count;
  const seen = faults.map((fault) => `round ${tally.round}: ${fault}`);
  return {
    ...tally,
    round: tally.round + 1,
    tried: tally.tried + tried,
    faults: [...tally.faults, ...seen],
    counts: all,
    figures: { ...tally.figures, ...figures },
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
