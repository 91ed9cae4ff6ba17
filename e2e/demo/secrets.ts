import { expect } from '../fixtures.ts';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

/** Every page of a table that somebody can ask for. */
const PATHS = [
  '/people',
  '/gates',
  '/events',
  '/absent',
  '/experiences',
  '/perspectives',
  '/tensions',
  '/statements',
  '/source-links',
  '/source-links/sources',
  '/parked',
  '/comments',
  '/values',
  '/data',
  '/solution-signals',
  '/consent',
  '/options',
  '/choice',
  '/route',
  '/reflection',
  '/balance',
  '/sessions',
];

/** Asks for everything in the names of people who wrote nothing of it, and looks for what others wrote. */
export async function expectUnread(cast: Cast, readers: readonly string[], words: readonly string[]) {
  for (const reader of readers) {
    const seat = cast.seat(reader);
    const answers = await Promise.all(
      PATHS.map((path) => seat.ask('GET', path).then(JSON.stringify, (refused) => String(refused))),
    );
    const bytes = answers.join('\n');
    expect(bytes).toContain(demoCase.people[0]?.displayName);
    for (const secret of words) expect(bytes).not.toContain(secret);
  }
}
