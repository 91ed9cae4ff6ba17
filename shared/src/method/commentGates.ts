import type { CommentSpot, GateFacts } from './facts.ts';
import type { Gate } from './gate.ts';
import { FUNDAMENTALS } from './problemSections.ts';

/** The pages whose cards take comments. */
const COMMENTED_PAGES = [
  'experiences',
  'perspectives',
  'statements',
  'values',
  'options',
  'choice',
] as const satisfies readonly CommentSpot[];

type HeldLater = NonNullable<Gate['later']>[number];

/** Comments from outside get an answer before the text goes on, and in every later phase in which they come in. */
export const OUTSIDE_ANSWERED = {
  code: 'DEF_OUTSIDE_ANSWERED',
  phase: 'define',
  level: 'hard',
  missing: ({ unansweredOutsideComments }) => unansweredOutsideComments ?? ['comments'],
  link: ({ unansweredOutsideComments }) => commentAt(unansweredOutsideComments?.[0]),
  later: [
    holdsLater('consent', ({ lateOutsideComments, openOutsideComments }) => [
      ...new Set([...(lateOutsideComments ?? []), ...(openOutsideComments ?? [])]),
    ]),
    holdsLater('choose', ({ openOutsideComments }) => openOutsideComments ?? []),
    holdsLater('reflect', ({ openOutsideComments }) => openOutsideComments ?? []),
  ],
} as const satisfies Gate;

/** Comments from outside hold every later phase in which they come in as well (`method.md` section 1.2). */
function holdsLater(
  phase: HeldLater['phase'],
  missing: (facts: GateFacts) => readonly CommentSpot[],
): HeldLater {
  return { phase, missing, link: (facts) => commentAt(missing(facts)[0]) };
}

/** A comment may stand on a card and on the first questions too. */
function commentAt(section: string | undefined): string {
  const page = COMMENTED_PAGES.find((key) => key === section);
  if (page !== undefined) return page;
  const isQuestion = FUNDAMENTALS.some((key) => key === section);
  return isQuestion ? `fundamentals#${section}` : problemAt(section);
}

/** The place in the text of the problem where one acts. */
export function problemAt(section: string | undefined): string {
  return section === undefined ? 'problem' : `problem#${section}`;
}
