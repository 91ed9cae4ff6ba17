import { z } from 'zod';
import { ExperienceId } from '#ids.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';
import { STORY_PAGES } from './storyPages.ts';

/** A page of the workspace below `/w/:slug`, with a place on it: `problem#causes`. Empty is the page of now. */
export const SessionPath = z
  .string()
  .max(120)
  .regex(/^(?:[a-z]+(?:\/[a-z0-9-]+)*)?(?:#[\w-]{1,60})?$/);

/** What everyone looks at: some words of a page, a card or a picture. */
export const Spotlight = z.object({
  path: SessionPath,
  /** The words themselves, so that the screen for the room can show them. */
  words: z.string().max(1_000).optional(),
  /** Instead of words: a story that is told, with the page of it that the room reads, from 0. */
  story: z.object({ experienceId: ExperienceId, page: z.int().min(0).max(STORY_PAGES) }).optional(),
});
export type Spotlight = z.infer<typeof Spotlight>;

/** Where everyone was brought last; the number tells two times to the same place apart. */
export const SessionFocus = z.object({
  brought: z.object({ path: SessionPath, number: z.int(), by: z.string().optional() }).optional(),
  spotlight: Spotlight.optional(),
});
export type SessionFocus = z.infer<typeof SessionFocus>;

export const FOCUS_FACTS = [
  z.object({ kind: z.literal('everyone.brought'), path: SessionPath }),
  z.object({ kind: z.literal('spotlight.set'), spotlight: Spotlight }),
  z.object({ kind: z.literal('spotlight.cleared') }),
] as const;

export function focusAfter(
  focus: SessionFocus,
  fact: SessionFact,
  { number, by }: SessionMoment,
): SessionFocus {
  const who = by === undefined ? {} : { by };
  switch (fact.kind) {
    case 'everyone.brought':
      return { ...focus, brought: { path: fact.path, number, ...who } };
    case 'spotlight.set':
      return isOtherPage(focus, fact.spotlight)
        ? { ...focus, spotlight: fact.spotlight }
        : { brought: { path: fact.spotlight.path, number, ...who }, spotlight: fact.spotlight };
    case 'spotlight.cleared':
      return unlit(focus);
    case 'session.ended':
      return {};
    default:
      return TAKES_THE_ROOM.has(fact.kind) ? unlit(focus) : focus;
  }
}

/** What everyone looks at from then on, on the screen for the room as well: the light goes out. */
const TAKES_THE_ROOM: ReadonlySet<SessionFact['kind']> = new Set<SessionFact['kind']>([
  'step.begun',
  'step.takenBack',
  'breakouts.made',
  'question.taken',
  'anonymous.opened',
  'dots.opened',
  'dots.shown',
  'sizing.opened',
  'sizing.shown',
  'switch.opened',
  'switch.shown',
]);

/** Of the story that everyone was brought to already: nobody is called again. */
function isOtherPage({ spotlight }: SessionFocus, { story }: Spotlight): boolean {
  return story !== undefined && spotlight?.story?.experienceId === story.experienceId;
}

function unlit(focus: SessionFocus): SessionFocus {
  const { spotlight: _, ...dark } = focus;
  return dark;
}
