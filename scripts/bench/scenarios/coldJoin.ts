import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { LoadClient } from '../../load/loadClient.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import { ROOT } from '../../load/typist.ts';
import { Witness } from '../../load/witness.ts';
import type { Contender, Running, StartOptions } from '../contenders.ts';

const WRITERS = 10;
const FIRST_CLIENT_ID = 5_000;
/** Edits in one frame; ten writers typing for a day would otherwise take a day. */
const PER_FRAME = 100;
const FRAMES_AT_ONCE = 20;
/** Long enough for every server of the comparison to store what it has. */
const STORE_TIME = 4_000;

export interface ColdJoinFigures {
  /** Milliseconds from connecting until the whole text is there, after a restart. */
  readonly one: number;
  /** The same until the last of fifty who come at once has it. */
  readonly fifty: number;
  /** How many were told that they are up to date without the text. */
  readonly emptySyncs: number;
}

/** Makes a document with a long history, restarts the server, and joins. The same history for every server. */
export async function measureColdJoin(
  contender: Contender,
  options: StartOptions,
  { edits, seed }: { readonly edits: number; readonly seed: number },
): Promise<ColdJoinFigures> {
  const letters = await writeHistory(contender, options, { edits, seed });
  const one = await joinAfterStart(contender, options, { people: 1, letters });
  const fifty = await joinAfterStart(contender, options, { people: 50, letters });
  return { one: one.time, fifty: fifty.time, emptySyncs: one.emptySyncs + fifty.emptySyncs };
}

/** Returns how many letters the document has in the end. */
async function writeHistory(
  contender: Contender,
  options: StartOptions,
  { edits, seed }: { readonly edits: number; readonly seed: number },
): Promise<number> {
  const server = await contender.start(options);
  const random = randomFrom(seed);
  const people = Array.from({ length: WRITERS }, (_, index) => index);
  const joined = await Promise.all(people.map((index) => Writer.arrive(server, index)));
  const writers = joined.map((one) => Writer.begin(one));
  for (let done = 0; done < edits; done += PER_FRAME * WRITERS) {
    for (const writer of writers) writer.edit(PER_FRAME, random);
    const isPause = (done / PER_FRAME / WRITERS) % FRAMES_AT_ONCE === 0;
    if (isPause) await Promise.all(writers.map((writer) => writer.settle()));
  }
  await Promise.all(writers.map((writer) => writer.settle()));
  await wait(500);
  for (const writer of writers) writer.client.close();
  await wait(STORE_TIME);
  await server.process.stop();
  const before = writers[0]?.lettersBefore ?? 0;
  return writers.reduce((sum, writer) => sum + writer.text.length, before);
}

/** Somebody who writes in a paragraph of its own, here and there, and takes letters away. */
class Writer {
  readonly client: LoadClient;
  readonly text: Y.XmlText;
  /** How many letters stood in the section already. */
  readonly lettersBefore: number;
  readonly #doc: Y.Doc;
  #caret = 0;

  private constructor(client: LoadClient, doc: Y.Doc) {
    this.client = client;
    this.#doc = doc;
    this.text = new Y.XmlText();
    this.lettersBefore = lettersIn(doc);
    doc.on('update', (update: Uint8Array) => client.sendUpdate(update));
    doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [this.text]);
      doc.getXmlFragment(ROOT).insert(0, [paragraph]);
    });
  }

  static async arrive(server: Running, index: number) {
    const witness = new Witness();
    const client = await LoadClient.join(server.place(index), { said: (said) => witness.hear(said) });
    await client.synced();
    return { client, witness, clientId: FIRST_CLIENT_ID + index };
  }

  static begin({ client, witness, clientId }: Awaited<ReturnType<typeof Writer.arrive>>): Writer {
    const doc = witness.document();
    doc.clientID = clientId;
    client.listener = {};
    return new Writer(client, doc);
  }

  edit(count: number, random: Random): void {
    this.#doc.transact(() => {
      for (let left = count; left > 0; left -= 1) this.#editOnce(random);
    });
  }

  /** Resolves when the server has caught up. */
  async settle(): Promise<void> {
    await this.client.until(() => this.client.isSaved, 3_000);
  }

  #editOnce(random: Random): void {
    if (random(30) === 0) this.#caret = random(this.text.length + 1);
    if (random(12) === 0 && this.#caret > 0) {
      this.#caret -= 1;
      this.text.delete(this.#caret, 1);
      return;
    }
    this.text.insert(this.#caret, String.fromCharCode(97 + random(26)));
    this.#caret += 1;
  }
}

async function joinAfterStart(
  contender: Contender,
  options: StartOptions,
  { people, letters }: { readonly people: number; readonly letters: number },
): Promise<{ readonly time: number; readonly emptySyncs: number }> {
  const server = await contender.start(options);
  await wait(300);
  const begin = performance.now();
  const joined = await Promise.all(
    Array.from({ length: people }, (_, index) => joinUntilWhole(server, index, letters)),
  );
  const time = Math.max(...joined.map(({ at }) => at)) - begin;
  await server.process.stop();
  return { time, emptySyncs: joined.filter(({ wasEmpty }) => wasEmpty).length };
}

/** Somebody is in when the whole text came; a server that says so before is noted. */
async function joinUntilWhole(server: Running, index: number, letters: number) {
  const witness = new Witness();
  let bytes = 0;
  let at = Number.NaN;
  let wasEmpty = false;
  const client = await LoadClient.join(server.place(index), {
    said(said, now) {
      if (said.kind !== 'update' && said.kind !== 'step2') return;
      bytes += said.content.byteLength;
      witness.hear(said);
      // Every letter that still stands takes at least one byte.
      if (bytes >= letters) at = now;
      else if (said.kind === 'step2') wasEmpty = true;
    },
  });
  await client.until(() => !Number.isNaN(at), 20_000);
  client.close();
  if (index === 0 && lettersIn(witness.document()) !== letters) at = Number.POSITIVE_INFINITY;
  return { at, wasEmpty };
}

function lettersIn(doc: Y.Doc): number {
  let sum = 0;
  for (const paragraph of doc.getXmlFragment(ROOT).toArray()) {
    if (!(paragraph instanceof Y.XmlElement)) continue;
    for (const text of paragraph.toArray()) if (text instanceof Y.XmlText) sum += text.length;
  }
  return sum;
}
