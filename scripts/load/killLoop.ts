import { setTimeout as wait } from 'node:timers/promises';
import { plainText } from '@opgave/shared/document/extractText';
import * as Y from 'yjs';
import { type HeavyData, killWhileCompacting } from './compactionKill.ts';
import { KillLedger } from './killLedger.ts';
import { LoadClient, type Place } from './loadClient.ts';
import type { Random } from './random.ts';
import type { ServerProcess } from './serverProcess.ts';
import { ROOT, Typist } from './typist.ts';
import { Witness } from './witness.ts';

/** A server that can be started on the same data again and again. */
export interface Restartable {
  start(): Promise<{ readonly process: ServerProcess; place(person: number): Place }>;
  /** Where it keeps what it compacts; without it the kill falls where it falls. */
  readonly heavy?: HeavyData;
}

export interface KillLoad {
  readonly typists: number;
  /** Of each. */
  readonly keysPerSecond: number;
  /** Kill not before and not after so many milliseconds of typing. */
  readonly from: number;
  readonly until: number;
  /** In every second round the typists leave first, so that the server is compacting when it is killed. */
  readonly withCompaction: boolean;
  /** How the server ends: without warning, or as an operator asks it to. */
  readonly ending: 'kill' | 'stop';
}

export interface KillTally {
  kills: number;
  /** Of those, how many left half of a compaction on disk. */
  killsDuringCompaction: number;
  acknowledged: number;
  /** Keys that were called saved and do not stand in the text. */
  lost: number;
  /** Keys that stand in the text once too often. */
  doubled: number;
}

const FIRST_CLIENT_ID = 100_000;
/** A document that nobody uses is let go after two seconds. */
const COMPACTION_STARTS = 2_000;

export interface Ended {
  /** Milliseconds until the process was gone. */
  readonly endedIn: number;
  /** What each typist was sent away with, if anything. */
  readonly closeCodes: readonly (number | undefined)[];
}

/** Starts, lets people type, ends; then starts again and looks for every key that was ever called saved. */
export class KillLoop {
  readonly tally: KillTally = { kills: 0, killsDuringCompaction: 0, acknowledged: 0, lost: 0, doubled: 0 };
  readonly #server: Restartable;
  readonly #load: KillLoad;
  readonly #ledger = new KillLedger();

  constructor(server: Restartable, load: KillLoad) {
    this.#server = server;
    this.#load = load;
  }

  async once(random: Random): Promise<Ended> {
    const { tally } = this;
    const first = await this.#server.start();
    const clientIds = Array.from(
      { length: this.#load.typists },
      (_, index) => FIRST_CLIENT_ID + tally.kills * this.#load.typists + index,
    );
    const typists = await Promise.all(clientIds.map((id, index) => arrive(first.place(index), id)));
    await typeFor(typists, this.#load, random);
    const isCompacting = this.#load.withCompaction && tally.kills % 2 === 1;
    const endedIn = await (isCompacting
      ? this.#leaveAndKill(first.process, typists, random)
      : end(first.process, this.#load.ending));
    for (const typist of typists) this.#note(typist);
    const second = await this.#server.start();
    const { lost, doubled } = this.#ledger.check(await readBack(second.place(0)));
    await second.process.kill();
    tally.kills += 1;
    tally.lost += lost;
    tally.doubled += doubled;
    return { endedIn, closeCodes: typists.map(({ client }) => client.closeCode) };
  }

  async #leaveAndKill(process: ServerProcess, typists: readonly Typist[], random: Random): Promise<number> {
    const begin = performance.now();
    for (const { client } of typists) client.close();
    const { heavy } = this.#server;
    if (heavy) this.tally.killsDuringCompaction += Number(await killWhileCompacting(process, heavy));
    else {
      await wait(COMPACTION_STARTS + random(600));
      await process.kill();
    }
    return performance.now() - begin;
  }

  /** Frames are counted in order: the first is the mark, every other one key. */
  #note({ client, mark, typed }: MarkedTypist): void {
    client.close();
    const { framesSaved } = client;
    this.tally.acknowledged += framesSaved;
    this.#ledger.note({ mark, typed, saved: framesSaved === 0 ? 0 : mark.length + framesSaved - 1 });
  }
}

async function end(process: ServerProcess, ending: KillLoad['ending']): Promise<number> {
  const begin = performance.now();
  await (ending === 'kill' ? process.kill() : process.stop());
  return performance.now() - begin;
}

async function arrive(place: Place, clientId: number): Promise<MarkedTypist> {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  if (!(await client.synced())) throw new Error(`the document did not open: ${client.closeCode ?? 'silent'}`);
  client.listener = {};
  const typist = new MarkedTypist(client, clientId);
  typist.begin(witness.updates, typist.mark);
  return typist;
}

/** Begins its paragraph with its own number, and remembers all that it typed. */
class MarkedTypist extends Typist {
  readonly mark = `${this.clientId}:`;
  typed = this.mark;

  override press(): number {
    const clock = super.press();
    this.typed += Typist.letterAt(clock);
    return clock;
  }
}

async function typeFor(typists: readonly Typist[], load: KillLoad, random: Random): Promise<void> {
  const until = performance.now() + load.from + random(load.until - load.from);
  const pause = 1_000 / load.keysPerSecond;
  let next = performance.now();
  while (performance.now() < until) {
    for (; next <= performance.now(); next += pause) for (const typist of typists) typist.press();
    await wait(2);
  }
}

/** The paragraphs that the restarted server holds, letter by letter. */
async function readBack(place: Place): Promise<readonly string[]> {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  if (!(await client.synced())) throw new Error(`the document did not open: ${client.closeCode ?? 'silent'}`);
  await wait(100);
  client.close();
  return paragraphsOf(witness.document());
}

function paragraphsOf(doc: Y.Doc): readonly string[] {
  return doc
    .getXmlFragment(ROOT)
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? lettersOf(block) : ''));
}

export function lettersOf(paragraph: Y.XmlElement): string {
  return paragraph
    .toArray()
    .map((part) => (part instanceof Y.XmlText ? plainText(part) : ''))
    .join('');
}
