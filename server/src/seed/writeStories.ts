import type { Phase } from '@opgave/shared/method/phases';
import { tellExperience } from '#records/experiences/tellExperience.ts';
import { parkIdea } from '#records/parked/parkIdea.ts';
import { personIdOf, type Seeding } from './seeding.ts';

/** The stories with which the case begins, each told by whom it names and on its own day. */
export function tellStories(seeding: Seeding): Promise<void> {
  return tellStoriesOf(seeding, 'explore');
}

/** What people lived through after the choice. */
export function tellStoriesAfter(seeding: Seeding): Promise<void> {
  return tellStoriesOf(seeding, 'reflect');
}

async function tellStoriesOf(seeding: Seeding, phase: Phase): Promise<void> {
  const { deps, demoCase, clock, workspaceId } = seeding;
  for (const story of demoCase.experiences.filter((one) => one.phase === phase)) {
    const { authorId, at, situation, steps, effect, feeling, needed } = story;
    const { toldBy, shownAs, permission, personKnows } = story;
    clock.goTo(at.dayOffset);
    const words = { situation: situation.nl, steps: steps.nl, effect: effect.nl };
    const more = { feeling: feeling?.nl ?? '', needed: needed?.nl ?? '' };
    const input = { ...words, ...more, toldBy, shownAs, permission, personKnows };
    await tellExperience(deps, { workspaceId, personId: personIdOf(seeding, authorId), input });
  }
}

/** The ideas of the case, kept for later while the problem is still being written. */
export async function parkIdeas(seeding: Seeding): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  for (const { text, wouldSolve, authorId } of demoCase.parked) {
    const input = { text: text.nl, wouldSolve: wouldSolve.nl };
    await parkIdea(deps, { workspaceId, personId: personIdOf(seeding, authorId), input });
  }
}
