import { AppError } from '@opgave/shared/contract/errors';
import type { AskQuestion, PutCard } from '@opgave/shared/contract/questions';
import type { SessionQuestionWords } from '@opgave/shared/contract/sessionRecord';
import { QuestionCardId, QuestionId } from '@opgave/shared/ids';
import { isHeld, isOpen, QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { requireAllowed } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { requireMayWrite } from './requireMayWrite.ts';
import { storeFacts } from './storeFacts.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;

/** Asks something, fundamental or practical: the words and whose they are lie apart from what becomes of it. */
export async function askQuestion(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: AskQuestion },
): Promise<QuestionId> {
  const questionId = QuestionId.parse(deps.newId());
  const ask = async () => {
    const kept = await questionWords(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.join');
    requireMayWrite(found);
    requireRunning(found);
    const { personId: by, workspaceId, sessionId } = about;
    const own = kept.questions.filter((one) => one.by === by).length;
    if (own >= QUESTIONS.perPerson || kept.questions.length >= QUESTIONS.most) throw new AppError('too-many');
    const questions = [...kept.questions, { id: questionId, by, text: input.text, cards: [] }];
    const writes = [withQuestions(kept, questions)];
    const facts = [{ kind: 'question.asked', questionId, as: input.as }] as const;
    const { number } = await storeFacts(deps, { run: found.run, facts, writes });
    noteActivity(deps, workspaceId, found.member.seat, { activity: 'cards' });
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  };
  await inTurn(`questions ${about.sessionId}`, () => retryWhenStale(ask));
  return questionId;
}

/** A card on a question, in place of one's own before; on a question that waits nobody puts any. */
export async function putCard(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: PutCard },
): Promise<void> {
  const put = async () => {
    const kept = await questionWords(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.takePart');
    requireMayWrite(found);
    requireRunning(found);
    const { asked } = found.run.state.questions;
    const question = asked.find(({ id }) => id === input.questionId);
    if (!question) throw new AppError('not-found');
    if (!isOpen(question)) throw new AppError('session-moved-on');
    if (isHeld(asked, question)) throw new AppError('fundamental-first');
    const { personId: by, workspaceId, sessionId } = about;
    const card = { id: QuestionCardId.parse(deps.newId()), by, text: input.text };
    const questions = kept.questions.map((one) =>
      one.id === question.id ? { ...one, cards: [...one.cards.filter((each) => each.by !== by), card] } : one,
    );
    await deps.storage.records.commit([withQuestions(kept, questions)], []);
    noteActivity(deps, workspaceId, found.member.seat, { activity: 'cards' });
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number: found.run.number });
  };
  await inTurn(`questions ${about.sessionId}`, () => retryWhenStale(put));
}

export async function questionWords(
  { storage }: ReadDeps,
  { workspaceId, sessionId }: Pick<AboutSession, 'workspaceId' | 'sessionId'>,
): Promise<SessionQuestionWords> {
  const kept = await storage.records.get('sessionQuestionWords', sessionId);
  return kept ?? { id: sessionId, version: 0, workspaceId, questions: [] };
}

export function withQuestions(
  kept: SessionQuestionWords,
  questions: SessionQuestionWords['questions'],
): RecordWrite {
  return { kind: 'sessionQuestionWords', value: { ...kept, version: kept.version + 1, questions } };
}

function requireRunning({ run }: FoundSession): void {
  if (run.state.course.status !== 'running') throw new AppError('session-not-running');
}
