import type { SessionMinutes } from '@opgave/shared/contract/sessionRecord';
import { can } from '@opgave/shared/method/permissions';
import { withoutHidden } from '@opgave/shared/method/withoutHidden';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { wordsUntil } from '../comments/wordings.ts';
import { questionWords } from './questions.ts';
import { sheetOf } from './switchSheet.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;

/**
 * Minutes as this person may read them: without words that were hidden since they were kept. Who leads reads what was
 * kept, so that showing words again brings them back for everyone.
 */
export async function minutesFor(
  deps: ReadDeps,
  { actor, where, workspace }: Member,
  { id: sessionId, workspaceId, text, keptAt }: SessionMinutes,
): Promise<string> {
  if (can(actor, 'session.lead', where)) return text;
  const hidden = await Promise.all([
    hiddenInSession(deps, { workspaceId, sessionId }),
    hiddenAtTable(deps, { workspaceId, keptAt }),
  ]);
  return withoutHidden(text, hidden.flat(), workspace.language);
}

async function hiddenInSession(
  deps: ReadDeps,
  about: Pick<SessionMinutes, 'workspaceId'> & { readonly sessionId: SessionMinutes['id'] },
): Promise<readonly string[]> {
  const [run, kept, sheet] = await Promise.all([
    deps.storage.records.get('sessionRun', about.sessionId),
    questionWords(deps, about),
    sheetOf(deps, about),
  ]);
  const asked = run?.state.questions.asked ?? [];
  const hidden = new Set<string>(asked.filter((one) => one.hidden !== undefined).map(({ id }) => id));
  const questions = kept.questions.filter(({ id }) => hidden.has(id));
  const cards = kept.questions.flatMap((one) =>
    one.cards.filter((card) => card.hidden !== undefined || hidden.has(one.id)),
  );
  const sentences = sheet.shown.flatMap((each) => each.sentences.filter((one) => one.hidden !== undefined));
  return [...questions, ...cards, ...sentences].map(({ text }) => text);
}

async function hiddenAtTable(
  { storage }: ReadDeps,
  { workspaceId, keptAt }: Pick<SessionMinutes, 'workspaceId'> & { readonly keptAt: number | undefined },
): Promise<readonly string[]> {
  const [parked, statements, comments] = await Promise.all([
    storage.records.listByWorkspace('parked', workspaceId),
    storage.records.listByWorkspace('statement', workspaceId),
    storage.records.listByWorkspace('comment', workspaceId),
  ]);
  const cards = [...parked, ...statements].filter((one) => one.hidden !== undefined);
  const said = comments.filter(({ standing }) => standing.state === 'hidden');
  return [...cards.map(({ text }) => text), ...said.flatMap((comment) => wordsUntil(comment, keptAt))];
}
