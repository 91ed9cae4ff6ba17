import { setTimeout as wait } from 'node:timers/promises';
import { AnonymousView, type SessionView } from '@opgave/shared/contract/sessions';
import { Histogram } from '../load/histogram.ts';
import type { LiveVisitor } from '../load/liveVisitor.ts';
import type { Random } from '../load/random.ts';
import type { Room } from './room.ts';

const PATIENCE = 5_000;
const QUESTION = 'Wat durft u niet te zeggen?';

interface GoneOn extends Seen {
  /** Until what a page says of where it is was taken, while all pages say it at once. */
  readonly comeAlong: Histogram;
}

interface Seen {
  readonly times: Histogram;
  /** How often somebody never got what everyone should see. */
  readonly missed: number;
}

/** The facilitator goes on so many steps; times are from the command until each person has the view of the new step. */
export async function goOn(room: Room, steps: number): Promise<GoneOn> {
  const [times, comeAlong] = [new Histogram(), new Histogram()];
  let missed = 0;
  for (let step = 0; step < steps; step += 1) {
    const { now } = await room.lead.look();
    const seen = now.course.now?.stepId ?? null;
    const isNext = (view: SessionView) => view.now.course.now?.stepId !== seen;
    missed += await everyoneSees(room, { isIt: isNext, times }, () =>
      room.lead.act({ kind: 'step.next', seen }),
    );
    missed += await everyoneComesAlong(room, comeAlong);
  }
  return { times, missed, comeAlong };
}

/** All pages say at once that they are at the step; answers how many the facilitator reads as away all the same. */
async function everyoneComesAlong({ lead, people }: Room, times: Histogram): Promise<number> {
  const call = (await lead.look()).now.focus.brought?.number ?? 0;
  await Promise.all(
    people.map(async (person) => {
      const begin = performance.now();
      await person.comeAlong(call);
      times.add(performance.now() - begin);
    }),
  );
  return (await lead.whoIsAway()).length;
}

/** Everyone writes once without a name, somewhere in these milliseconds; afterwards everyone must be able to read it all. */
export async function answer(room: Room, within: number, random: Random): Promise<Seen> {
  const times = new Histogram();
  const isOpen = (view: SessionView) => view.now.anonymous.open !== undefined;
  const begin = () => room.lead.act({ kind: 'anonymous.open', question: QUESTION });
  await everyoneSees(room, { isIt: isOpen, times: new Histogram() }, begin);
  const round = (await room.lead.look()).now.anonymous.open?.number ?? 0;
  await Promise.all(
    room.people.map(async (person, index) => {
      await wait(random(within));
      const sentAt = performance.now();
      await person.say(round, `Antwoord ${index}.`);
      times.add(performance.now() - sentAt);
    }),
  );
  await room.lead.act({ kind: 'anonymous.close' });
  const [reader = room.lead] = room.people;
  const [moment] = AnonymousView.parse(await reader.readWords());
  const missed = room.people.filter((_, index) => !moment?.lines.includes(`Antwoord ${index}.`)).length;
  return { times, missed };
}

interface Wanted {
  readonly isIt: (view: SessionView) => boolean;
  readonly times: Histogram;
}

/** Does something, and says how many people never saw what came of it. */
async function everyoneSees({ people }: Room, wanted: Wanted, deed: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  const seen = Promise.all(people.map((person) => sees(person, wanted, begin)));
  await deed();
  return (await seen).filter((isSeen) => !isSeen).length;
}

function sees(person: LiveVisitor, { isIt, times }: Wanted, begin: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isSeen: boolean) => {
      clearTimeout(patience);
      person.onView = () => undefined;
      resolve(isSeen);
    };
    const patience = setTimeout(() => end(false), PATIENCE);
    person.onView = (view) => {
      if (!isIt(view)) return;
      times.add(performance.now() - begin);
      end(true);
    };
  });
}
