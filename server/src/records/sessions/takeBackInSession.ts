import { AppError } from '@opgave/shared/contract/errors';
import type { TakeBackInSession } from '@opgave/shared/contract/sessionOrder';
import type { SessionQuestionWords, SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { PersonId, QuestionId } from '@opgave/shared/ids';
import { thenOpens } from '@opgave/shared/method/sessionQuestionMoves';
import { isOpen, type SessionQuestions } from '@opgave/shared/method/sessionQuestions';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { requireAllowed } from '../member.ts';
import { type AboutSession, findSession } from './oneSession.ts';
import { questionWords, withQuestions } from './questions.ts';
import { storeFacts } from './storeFacts.ts';
import { takenOutOfMinutes } from './takenOutOfMinutes.ts';

type Kept = SessionQuestionWords['questions'];

/** Takes one's own question or card away, words and all, also those in minutes; nothing says who did. */
export async function takeBackInSession(
  deps: Dependencies,
  { input: { on }, ...about }: AboutSession & { readonly input: TakeBackInSession },
): Promise<void> {
  const take = async () => {
    const kept = await questionWords(deps, about);
    const { member, run } = await findSession(deps, about);
    requireAllowed(member, 'session.join');
    const { personId, workspaceId, sessionId } = about;
    const { questions } = run.state;
    const left =
      on.kind === 'card'
        ? withoutCard(kept.questions, on, personId)
        : withoutQuestion(kept.questions, { questions, questionId: on.questionId, personId });
    const gone = { kind: 'question.takenBack', questionId: on.questionId } as const;
    const facts = on.kind === 'card' ? [] : thenOpens(questions, gone);
    const taken = {
      wordsIn: () => wordsGone(kept.questions, left),
      isSaidIn: ({ id }: SessionRun) => id === sessionId,
    };
    const writes = [withQuestions(kept, left), ...(await takenOutOfMinutes(deps, member, taken))];
    const { number } = await storeFacts(deps, { run, facts, writes });
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  };
  await inTurn(`questions ${about.sessionId}`, () => retryWhenStale(take));
}

function wordsGone(before: Kept, left: Kept): readonly string[] {
  const stay = new Set(left.flatMap(wordsIn));
  return before.flatMap(wordsIn).filter((words) => !stay.has(words));
}

function wordsIn({ text, cards }: Kept[number]): readonly string[] {
  return [text, ...cards.map((card) => card.text)];
}

function withoutCard(
  kept: Kept,
  { questionId, cardId }: Extract<TakeBackInSession['on'], { kind: 'card' }>,
  personId: PersonId,
): Kept {
  const question = kept.find(({ id }) => id === questionId);
  const card = question?.cards.find(({ id, by }) => id === cardId && by === personId);
  if (!card) throw new AppError('not-found');
  return kept.map((one) =>
    one === question ? { ...one, cards: one.cards.filter((each) => each !== card) } : one,
  );
}

interface Own {
  readonly questions: SessionQuestions;
  readonly questionId: QuestionId;
  readonly personId: PersonId;
}

/** Only as long as it takes no words of others along. */
function withoutQuestion(kept: Kept, { questions, questionId, personId }: Own): Kept {
  const words = kept.find(({ id, by }) => id === questionId && by === personId);
  const question = questions.asked.find(({ id }) => id === questionId);
  if (!words || !question) throw new AppError('not-found');
  const isAlone = words.cards.every(({ by }) => by === personId);
  if (!isOpen(question) || !isAlone) throw new AppError('session-moved-on');
  return kept.filter((one) => one !== words);
}
