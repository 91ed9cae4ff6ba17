import type { Experience } from '@opgave/shared/contract/storyRecords';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import { isRevealed } from '@opgave/shared/method/perspectives';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { isNameless } from '../fromRoom.ts';
import { readAnswers } from '../perspectives/answers.ts';
import { maySee, readPerspectives } from '../perspectives/perspectives.ts';
import type { Source } from './sources.ts';

type Reading = Pick<Dependencies, 'storage'>;

/** Stories that everyone reads; of one without a name there is nobody to ask for a yes. */
export async function storySources({ storage }: Reading, { workspace }: Member): Promise<readonly Source[]> {
  const stories = await storage.records.listByWorkspace('experience', workspace.id);
  return stories.filter(isOpenStory).map(({ id, teller: author, situation: words, toldAt: at }) => ({
    ...{ kind: 'experience', id, author, words, at },
  }));
}

function isOpenStory(story: Experience): boolean {
  return story.standing.state === 'shown' && !isNameless(story);
}

/** Answers on cards that lie open, each by itself: closed cards, and one that was taken back, give nothing. */
export async function perspectiveSources(
  deps: Reading & { readonly documents: Documents },
  member: Member,
): Promise<readonly Source[]> {
  const atTable = await readPerspectives(deps, member.workspace);
  if (!isRevealed(atTable.state)) return [];
  const shown = atTable.stored.filter((one) => maySee(member, one, atTable));
  const cards = await Promise.all(
    shown.map(async ({ id, author, standing, workspaceId }): Promise<readonly Source[]> => {
      if (standing.state !== 'submitted') return [];
      const answers = await readAnswers(deps, workspaceId, author);
      return PERSPECTIVE_ROOTS.flatMap((root) => {
        const words = answers.get(root);
        return words ? [{ kind: 'perspective', id: `${id}-${root}`, author, words, at: standing.at }] : [];
      });
    }),
  );
  return cards.flat();
}

/** What was asked in a session, unless it was taken out of sight. */
export async function questionSources(
  { storage }: Reading,
  { workspace }: Member,
): Promise<readonly Source[]> {
  const [sessions, runs, words] = await Promise.all([
    storage.records.listByWorkspace('session', workspace.id),
    storage.records.listByWorkspace('sessionRun', workspace.id),
    storage.records.listByWorkspace('sessionQuestionWords', workspace.id),
  ]);
  return words.flatMap(({ id: sessionId, questions }) => {
    const asked = runs.find(({ id }) => id === sessionId)?.state.questions.asked ?? [];
    const at = sessions.find(({ id }) => id === sessionId)?.createdAt ?? 0;
    const shown = new Set(asked.filter(({ hidden }) => hidden === undefined).map(({ id }) => id));
    return questions
      .filter(({ id, text }) => shown.has(id) && text !== '')
      .map(({ id, by: author, text }) => ({ kind: 'question' as const, id, author, words: text, at }));
  });
}
