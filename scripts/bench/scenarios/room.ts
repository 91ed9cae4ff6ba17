import { setTimeout as wait } from 'node:timers/promises';
import { Deliveries } from '../../load/deliveries.ts';
import { Histogram } from '../../load/histogram.ts';
import { eachOf } from '../../load/httpVisitor.ts';
import { type Listener, LoadClient } from '../../load/loadClient.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import { ROOT, Typist } from '../../load/typist.ts';
import { isSame, Witness } from '../../load/witness.ts';
import type { Running } from '../contenders.ts';

/** Everybody in one document: some type, all read along, three keep what they read. */
export interface Room {
  readonly people: readonly LoadClient[];
  readonly typists: readonly Typist[];
  readonly witnesses: readonly Witness[];
  readonly deliveries: Deliveries;
  readonly acknowledgements: Histogram;
  /** When each key of each typist was sent. */
  readonly sentAt: ReadonlyMap<Typist, number[]>;
}

const WITNESSES = 3;
const FIRST_CLIENT_ID = 1_000;
const PATIENCE = 10_000;
/** Longer than any server of the comparison gathers edits. */
const LAST_FLUSH = 300;

export async function enterRoom(
  server: Running,
  { people: count, typists: writing }: { readonly people: number; readonly typists: number },
): Promise<Room> {
  const deliveries = new Deliveries(server.dialect);
  const witnesses = Array.from({ length: WITNESSES }, () => new Witness());
  const starts = Array.from({ length: writing }, () => new Witness());
  const people = await eachOf(Array.from({ length: count }), 20, (_, index) => {
    const witness = witnesses[index - (count - WITNESSES)] ?? starts[index];
    return LoadClient.join(server.place(index), listen(deliveries, witness));
  });
  // The relay never says that somebody is up to date.
  if (server.isStoring) await Promise.all(people.map((client) => client.synced()));
  const typists = people.slice(0, writing).map((client, index) => {
    const typist = new Typist(client, FIRST_CLIENT_ID + index);
    typist.begin(starts[index]?.updates ?? []);
    return typist;
  });
  const acknowledgements = new Histogram();
  const sentAt = new Map(typists.map((typist) => [typist, new Array<number>()]));
  for (const [typist, times] of sentAt) {
    const witness = witnesses[people.indexOf(typist.client) - (count - WITNESSES)];
    listenAsTypist({ typist, times, deliveries, acknowledgements, witness });
  }
  return { people, typists, witnesses, deliveries, acknowledgements, sentAt };
}

/** A witness keeps what it hears; all others only count. */
function listen(deliveries: Deliveries, witness: Witness | undefined): Listener {
  return {
    raw: (payload, at) => deliveries.receive(payload, at) && witness === undefined,
    said: (said) => witness?.hear(said),
  };
}

interface TypistEar {
  readonly typist: Typist;
  readonly times: readonly number[];
  readonly deliveries: Deliveries;
  readonly acknowledgements: Histogram;
  readonly witness: Witness | undefined;
}

function listenAsTypist({ typist, times, deliveries, acknowledgements, witness }: TypistEar): void {
  const { client, clientId } = typist;
  const first = client.framesSent;
  let heard = 0;
  client.listener = {
    raw: (payload, at) => deliveries.receive(payload, at, clientId) && witness === undefined,
    said(said, at) {
      witness?.hear(said);
      if (said.kind !== 'saved') return;
      for (; first + heard < client.framesSaved; heard += 1) {
        const sent = times[heard];
        if (sent !== undefined) acknowledgements.add(at - sent);
      }
    },
  };
}

export interface TypingPace {
  readonly keysPerSecond: number;
  readonly seed: number;
}

/** Keys spread over time, as of people: a generator that sends in bursts flatters whoever gathers them. */
export function startTyping({ typists, deliveries, sentAt }: Room, pace: TypingPace): () => void {
  const random = randomFrom(pace.seed);
  const pause = 1_000 / pace.keysPerSecond;
  const begin = performance.now();
  const due = typists.map((typist) => ({ typist, at: begin + (random(1_000) / 1_000) * pause }));
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    const now = performance.now();
    for (const one of due) {
      for (; one.at <= now; one.at += jitter(pause, random)) {
        sentAt.get(one.typist)?.push(performance.now());
        deliveries.sent(one.typist.clientId, one.typist.clock);
        one.typist.press();
      }
    }
    timer = setTimeout(tick, 1);
  };
  tick();
  return () => clearTimeout(timer);
}

function jitter(pause: number, random: Random): number {
  return pause * (0.5 + random(1_001) / 1_000);
}

/** Resolves when every timed key reached everybody, or after some time; says how many did not. */
export async function untilAllHave({ people, deliveries }: Room): Promise<number> {
  const expected = deliveries.counted * (people.length - 1);
  const until = performance.now() + PATIENCE;
  while (deliveries.latencies.count < expected && performance.now() < until) await wait(20);
  await wait(LAST_FLUSH);
  return expected - deliveries.latencies.count;
}

/** Everyone goes; says whether the witnesses hold the same text, with every key in it. */
export function leaveRoom({ people, typists, witnesses }: Room): boolean {
  for (const client of people) client.close();
  const documents = witnesses.map((witness) => witness.document());
  const isWhole = documents.every((doc) =>
    typists.every(({ clientId, clock }) => {
      const last = doc.store.clients.get(clientId)?.at(-1);
      return last !== undefined && last.id.clock + last.length === clock;
    }),
  );
  return isWhole && isSame(documents, ROOT);
}
