import { AppError } from '@opgave/shared/contract/errors';
import type { SessionWords } from '@opgave/shared/contract/sessionRecord';
import type { AnonymousView, SayAnonymously } from '@opgave/shared/contract/sessions';
import { ANONYMOUS } from '@opgave/shared/method/sessionAnonymous';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { requireAllowed } from '../member.ts';
import { type AboutSession, findSession } from './oneSession.ts';
import { requireMayWrite } from './requireMayWrite.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;

/**
 * Keeps words without whose they are: no person, no moment, no line in a log, no message to anybody. They lie in the
 * order of the alphabet, so that not even the order in which they came says anything.
 */
export async function sayAnonymously(
  deps: ReadDeps,
  { input, ...about }: AboutSession & { readonly input: SayAnonymously },
): Promise<void> {
  // A room that answers at once waits in turn, instead of trying again and again.
  const keep = async () => {
    const kept = await wordsOf(deps, about);
    const found = await findSession(deps, about);
    const { member, run } = found;
    requireAllowed(member, 'session.takePart');
    requireMayWrite(found);
    if (run.state.course.status !== 'running') throw new AppError('session-not-running');
    if (run.state.anonymous.open?.number !== input.round) throw new AppError('session-moved-on');
    const own = kept.moments.find(({ number }) => number === input.round)?.lines ?? [];
    if (own.length >= ANONYMOUS.lines) throw new AppError('too-many');
    const others = kept.moments.filter(({ number }) => number !== input.round);
    const moment = { number: input.round, lines: [...own, input.text].toSorted() };
    const value = { ...kept, version: kept.version + 1, moments: [...others, moment] };
    await deps.storage.records.commit([{ kind: 'sessionWords', value }], []);
  };
  await inTurn(`words ${about.sessionId}`, () => retryWhenStale(keep));
}

/** What was said once a moment is closed; while it is open nobody reads a word, who leads neither. */
export async function viewAnonymous(deps: ReadDeps, about: AboutSession): Promise<AnonymousView> {
  const { run } = await findSession(deps, about);
  const kept = await wordsOf(deps, about);
  return run.state.anonymous.done
    .map(({ number, question }) => ({
      number,
      question,
      lines: kept.moments.find((one) => one.number === number)?.lines ?? [],
    }))
    .toReversed();
}

async function wordsOf(
  { storage }: ReadDeps,
  { workspaceId, sessionId }: AboutSession,
): Promise<SessionWords> {
  const kept = await storage.records.get('sessionWords', sessionId);
  return kept ?? { id: sessionId, version: 0, workspaceId, moments: [] };
}
