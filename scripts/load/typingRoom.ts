import { setTimeout as wait } from 'node:timers/promises';
import { Histogram } from './histogram.ts';
import { LoadClient, type Place } from './loadClient.ts';
import type { Random } from './random.ts';
import { Typist } from './typist.ts';
import { Witness } from './witness.ts';

const PATIENCE = 10_000;

interface Typing {
  readonly typist: Typist;
  /** When each key was sent. */
  readonly sentAt: number[];
  /** Frames that were sent before the first key. */
  readonly before: number;
}

/** People who type in as many documents as they are told; every key is timed until it is called saved. */
export class TypingRoom {
  readonly acknowledgements = new Histogram();
  readonly #people: readonly Typing[];

  private constructor(people: readonly Typing[]) {
    this.#people = people;
    for (const one of people) this.#listen(one);
  }

  static async enter(places: readonly Place[], firstClientId: number): Promise<TypingRoom> {
    const people = places.map((place, index) => arrive(place, firstClientId + index));
    return new TypingRoom(await Promise.all(people));
  }

  /** Keys spread over time, as of people; resolves when all were called saved, and says how many were not. */
  async type(milliseconds: number, keysPerSecond: number, random: Random): Promise<number> {
    const pause = 1_000 / keysPerSecond;
    const begin = performance.now();
    const due = this.#people.map((one) => ({ one, at: begin + (random(1_000) / 1_000) * pause }));
    while (performance.now() < begin + milliseconds) {
      const now = performance.now();
      for (const next of due) for (; next.at <= now; next.at += jitter(pause, random)) press(next.one);
      await wait(2);
    }
    const waiting = this.#people.map(({ typist: { client } }) =>
      client.until(() => client.isSaved, PATIENCE),
    );
    return (await Promise.all(waiting)).filter((isSaved) => !isSaved).length;
  }

  close(): void {
    for (const { typist } of this.#people) typist.client.close();
  }

  #listen({ typist: { client }, sentAt, before }: Typing): void {
    let heard = 0;
    client.listener = {
      said: (said, at) => {
        if (said.kind !== 'saved') return;
        for (; before + heard < client.framesSaved; heard += 1) {
          const sent = sentAt[heard];
          if (sent !== undefined) this.acknowledgements.add(at - sent);
        }
      },
    };
  }
}

async function arrive(place: Place, clientId: number): Promise<Typing> {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  if (!(await client.synced())) throw new Error(`the document did not open: ${client.closeCode ?? 'silent'}`);
  const typist = new Typist(client, clientId);
  typist.begin(witness.updates);
  return { typist, sentAt: [], before: client.framesSent };
}

function press({ typist, sentAt }: Typing): void {
  sentAt.push(performance.now());
  typist.press();
}

function jitter(pause: number, random: Random): number {
  return pause * (0.5 + random(1_001) / 1_000);
}
