import { SectionPlace } from '@opgave/shared/contract/place';
import type { CommentId } from '@opgave/shared/ids';
import { postComment, replyToComment } from '#records/comments/postComment.ts';
import { commentedWords } from './commentedWords.ts';
import type { DemoCase } from './demoCase.ts';
import { personIdOf, type Seeding } from './seeding.ts';

const ON_PROBLEM = 'problemDoc.';

/** What people say about the problem text, and the answers, each on its own day; what is still to come is left out. */
export async function writeComments(seeding: Seeding): Promise<void> {
  const { deps, demoCase, clock, workspaceId } = seeding;
  const onProblem = demoCase.comments.filter(({ on }) => on.startsWith(ON_PROBLEM));
  const moments: Moment[] = [];
  for (const comment of onProblem) {
    const placed: { id?: CommentId } = {};
    moments.push({
      day: comment.at.dayOffset,
      async happen() {
        const on = placeOf(comment.on);
        const passage = await commentedWords(seeding, comment.id, on);
        const input = { on, ...passage, text: comment.text.nl };
        const personId = personIdOf(seeding, comment.authorId);
        placed.id = await postComment(deps, { workspaceId, personId, input });
      },
    });
    moments.push(...comment.replies.map((reply) => answering(seeding, reply, placed)));
  }
  for (const { day, happen } of moments.toSorted((one, other) => one.day - other.day)) {
    if (!clock.isPast(day)) continue;
    clock.goTo(day);
    await happen();
  }
}

interface Moment {
  readonly day: number;
  readonly happen: () => Promise<void>;
}
type Reply = DemoCase['comments'][number]['replies'][number];

function answering(seeding: Seeding, reply: Reply, placed: { readonly id?: CommentId }): Moment {
  const { deps, workspaceId } = seeding;
  return {
    day: reply.at.dayOffset,
    async happen() {
      if (placed.id === undefined) throw new Error('The case answers a comment before it was placed.');
      const about = { workspaceId, personId: personIdOf(seeding, reply.authorId), commentId: placed.id };
      await replyToComment(deps, { ...about, input: { text: reply.text.nl } });
    },
  };
}

function placeOf(on: string): SectionPlace {
  return SectionPlace.parse({ kind: 'section', document: 'problem', section: on.slice(ON_PROBLEM.length) });
}
