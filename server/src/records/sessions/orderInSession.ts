import { AppError } from '@opgave/shared/contract/errors';
import type { HideInSession, SessionWordsOn, ShowInSession } from '@opgave/shared/contract/sessionOrder';
import type { SessionSwitchSheet } from '@opgave/shared/contract/sessionRecord';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { thenOpens } from '@opgave/shared/method/sessionQuestionMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed } from '../member.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { questionWords, withQuestions } from './questions.ts';
import { storeFacts } from './storeFacts.ts';
import { sheetOf, writtenSheet } from './switchSheet.ts';

/** Takes words of a session out of sight, also when it is over; everyone reads why (`method.md` 1.1). */
export async function hideInSession(
  deps: Dependencies,
  { input: { on, reason }, ...about }: AboutSession & { readonly input: HideInSession },
): Promise<void> {
  await keepOrder(deps, about, { on, reason });
}

/** Brings them back as they were. */
export async function showInSession(
  deps: Dependencies,
  { input: { on }, ...about }: AboutSession & { readonly input: ShowInSession },
): Promise<void> {
  await keepOrder(deps, about, { on, reason: undefined });
}

interface Wish {
  readonly on: SessionWordsOn;
  /** Undefined brings back. */
  readonly reason: string | undefined;
}

async function keepOrder(deps: Dependencies, about: AboutSession, wish: Wish): Promise<void> {
  const { on, reason } = wish;
  const keep = async () => {
    const { found, facts, writes } = await hiding(deps, about, wish);
    const { member, session, run } = found;
    const action = `${on.kind}.${reason === undefined ? 'shown' : 'hidden'}`;
    const details = { title: session.title, ...(reason !== undefined && { reason }) };
    const events = [decision(deps, member, { action, object: `session:${session.id}`, details })];
    const by = member.person.id;
    const { number } = await storeFacts(deps, { run, facts, by, writes, events });
    const { workspaceId, sessionId } = about;
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  };
  const what = on.kind === 'sentence' ? 'switch' : 'questions';
  await inTurn(`${what} ${about.sessionId}`, () => retryWhenStale(keep));
}

interface Hiding {
  readonly found: FoundSession;
  readonly facts: readonly SessionFact[];
  readonly writes: readonly RecordWrite[];
}

async function hiding(deps: Dependencies, about: AboutSession, { on, reason }: Wish): Promise<Hiding> {
  const [sheet, kept] = await Promise.all([sheetOf(deps, about), questionWords(deps, about)]);
  const found = await findSession(deps, about);
  requireAllowed(found.member, 'session.lead');
  if (on.kind === 'question') return { found, facts: questionFacts(found, on, reason), writes: [] };
  if (on.kind === 'sentence') {
    const shown = sheet.shown.map((each) => (each.number === on.round ? hidIn(each, on, reason) : each));
    requireFound(
      sheet.shown.flatMap(({ sentences }) => sentences).find(({ id }) => id === on.sentenceId),
      reason,
    );
    return { found, facts: [], writes: [writtenSheet(sheet, { shown })] };
  }
  const question = kept.questions.find(({ id }) => id === on.questionId);
  requireFound(
    question?.cards.find(({ id }) => id === on.cardId),
    reason,
  );
  const questions = kept.questions.map((one) =>
    one.id === on.questionId
      ? { ...one, cards: one.cards.map((card) => (card.id === on.cardId ? marked(card, reason) : card)) }
      : one,
  );
  return { found, facts: [], writes: [withQuestions(kept, questions)] };
}

type On<Kind> = Extract<SessionWordsOn, { kind: Kind }>;

function questionFacts(
  { run }: FoundSession,
  { questionId }: On<'question'>,
  reason: string | undefined,
): readonly SessionFact[] {
  const { questions } = run.state;
  requireFound(
    questions.asked.find(({ id }) => id === questionId),
    reason,
  );
  if (reason === undefined) return [{ kind: 'question.shown', questionId }];
  return thenOpens(questions, { kind: 'question.hidden', questionId, reason });
}

type Shown = SessionSwitchSheet['shown'][number];

function hidIn(
  { number, sentences }: Shown,
  { sentenceId }: On<'sentence'>,
  reason: string | undefined,
): Shown {
  return { number, sentences: sentences.map((one) => (one.id === sentenceId ? marked(one, reason) : one)) };
}

function marked<T extends { hidden?: string | undefined }>(words: T, reason: string | undefined) {
  const { hidden: _, ...shown } = words;
  return reason === undefined ? shown : { ...shown, hidden: reason };
}

/** What is hidden already, or shown, somebody else pressed a moment before. */
function requireFound(
  words: { readonly hidden?: string | undefined } | undefined,
  reason: string | undefined,
): void {
  if (!words) throw new AppError('not-found');
  if ((words.hidden === undefined) === (reason === undefined)) throw new AppError('session-moved-on');
}
