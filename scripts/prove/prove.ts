import { figureLine } from '../load/figure.ts';
import type { Attack, Round, Session, Size } from './attack.ts';
import { blindSpots } from './controls.ts';
import type { Progress, Tally } from './progress.ts';

export interface ProveOptions {
  readonly size: Size;
  readonly seed: number;
  /** This many rounds instead of what the size asks; to play one round again. */
  readonly rounds: number | undefined;
  readonly say: (line: string) => void;
}

const SHOWN_FAULTS = 5;
const PROGRESS_EVERY = 5_000;

/** Tries one promise until it was tried often enough, then shows that a fault would have been seen; prints one JSON line. */
export async function prove(attack: Attack, progress: Progress, options: ProveOptions): Promise<boolean> {
  const { size, seed, say } = options;
  const { tried, counts, figures, seconds, ...tally } = await tryAll(attack, progress, options);
  const faults = [...tally.faults, ...missingOf(attack, options, counts)];
  const blind = await blindSpots(attack, seed);
  for (const fault of faults.slice(0, SHOWN_FAULTS)) say(`  ${attack.id}: ${fault}`);
  for (const spot of blind) say(`  ${attack.id}: ${spot}, so this attack proves nothing`);
  const controlSees = blind.length === 0;
  const pass = faults.length === 0 && controlSees;
  const figure = { id: attack.id, value: faults.length, limit: 0, pass };
  const said = { ...(faults.length > 0 && { fault: faults[0] }), ...(!controlSees && { blind }) };
  const counted = { tried, unit: attack.unit, ...counts, ...figures, ...said };
  say(figureLine(figure, { ...counted, controlSees, seed, size, seconds: Math.round(seconds) }));
  return pass;
}

/** An attack that stops by itself is a fault of that attack, and the others go on. */
async function tryAll(attack: Attack, progress: Progress, options: ProveOptions): Promise<Tally> {
  const { size, seed, rounds, say } = options;
  const begun = progress.of(attack.id);
  if (begun.isDone) return begun;
  say(`${attack.id} ${attack.title}: ${rounds ?? attack.tries[size]} ${rounds ? 'rounds' : attack.unit}`);
  const keep = (tally: Tally): Tally => {
    progress.keep(tally);
    return tally;
  };
  try {
    const session = await attack.open(seed, size);
    try {
      await playRounds(session, attack, { ...options, progress });
    } finally {
      await session.close();
    }
    return keep({ ...progress.of(attack.id), isDone: true });
  } catch (cause) {
    const tally = progress.of(attack.id);
    const fault = `round ${tally.round}: stopped: ${String(cause)}`;
    return keep({ ...tally, faults: [...tally.faults, fault], isDone: true });
  }
}

interface Playing extends ProveOptions {
  readonly progress: Progress;
}

async function playRounds(session: Session, attack: Attack, playing: Playing): Promise<void> {
  const { progress, rounds, size, seed, say } = playing;
  let tally = progress.of(attack.id);
  let saidAt = performance.now();
  const isEnough = () => (rounds === undefined ? isTriedEnough(attack, size, tally) : tally.round >= rounds);
  while (!isEnough()) {
    const begin = performance.now();
    tally = added(tally, await session.round(seed + tally.round), performance.now() - begin);
    progress.keep(tally);
    if (performance.now() - saidAt < PROGRESS_EVERY) continue;
    saidAt = performance.now();
    say(`  ${tally.tried} of ${attack.tries[size]} ${attack.unit}, ${tally.faults.length} faults`);
  }
}

function isTriedEnough(attack: Attack, size: Size, { tried, counts }: Tally): boolean {
  if (tried < attack.tries[size]) return false;
  return size === 'quick' || tried >= 3 * attack.tries[size] || isCounted(attack, counts);
}

function isCounted(attack: Attack, counts: Tally['counts']): boolean {
  return tooFew(attack, counts).length === 0;
}

function tooFew({ untilCounted = {} }: Attack, counts: Tally['counts']): readonly string[] {
  return Object.entries(untilCounted).flatMap(([name, least]) => {
    const count = counts[name] ?? 0;
    return count < least ? [`${count} ${name}, less than ${least}`] : [];
  });
}

/** What a run in full had to count and did not; a round that is played again need not. */
function missingOf(attack: Attack, { size, rounds }: ProveOptions, counts: Tally['counts']) {
  return size === 'quick' || rounds !== undefined ? [] : tooFew(attack, counts);
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
