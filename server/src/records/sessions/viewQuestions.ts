import type { QuestionsView } from '@opgave/shared/contract/questions';
import type { SessionQuestionWords } from '@opgave/shared/contract/sessionRecord';
import type { PersonId } from '@opgave/shared/ids';
import type { MinutesQuestion } from '@opgave/shared/method/questionLines';
import { isFreeing } from '@opgave/shared/method/sessionQuestionMoves';
import { type AskedQuestion, inOrderOfTalk, isHeld, isOpen } from '@opgave/shared/method/sessionQuestions';
import type { Dependencies } from '#identity/dependencies.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { questionWords } from './questions.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;
type Words = SessionQuestionWords['questions'][number];

interface Reader {
  readonly personId: PersonId;
  readonly isLeading: boolean;
}

/** Every question with what became of it, for everyone at the table; hidden words only for their author and who leads. */
export async function viewQuestions(deps: ReadDeps, about: AboutSession): Promise<QuestionsView> {
  const { member, run } = await findSession(deps, about);
  const kept = await questionWords(deps, about);
  const { asked, onTable } = run.state.questions;
  const reader = { personId: about.personId, isLeading: member.seat.role === 'facilitator' };
  return inOrderOfTalk(asked).map((question) => ({
    ...question,
    isHeld: isHeld(asked, question),
    marksWithReason: isFreeing(
      run.state.questions,
      question.id,
      question.kind === 'practical' ? 'fundamental' : 'practical',
    ),
    isOnTable: question.id === onTable,
    ...wordsFor(
      reader,
      question,
      kept.questions.find(({ id }) => id === question.id),
    ),
  }));
}

type ForReader = Pick<QuestionsView[number], 'text' | 'isMine' | 'mayTakeBack' | 'cards'>;

function wordsFor(reader: Reader, question: AskedQuestion, words: Words | undefined): ForReader {
  const cards = words?.cards ?? [];
  const isMine = words?.by === reader.personId;
  const mayRead = question.hidden === undefined || reader.isLeading || isMine;
  return {
    text: mayRead ? (words?.text ?? '') : '',
    isMine,
    mayTakeBack: isMine && isOpen(question) && cards.every(({ by }) => by === reader.personId),
    cards: [...cardsFor(reader, mayRead ? cards : cards.filter(({ by }) => by === reader.personId))],
  };
}

/** In the order of the alphabet, those without words last: not even their order says anything. */
function cardsFor({ personId, isLeading }: Reader, cards: Words['cards']): ForReader['cards'] {
  return cards
    .map(({ id, by, text, hidden }) => {
      const isMine = by === personId;
      if (hidden === undefined) return { id, text, isMine };
      return { id, text: isMine || isLeading ? text : '', isMine, hidden };
    })
    .toSorted(
      (one, other) => Number('hidden' in one) - Number('hidden' in other) || (one.text < other.text ? -1 : 1),
    );
}

/** As the minutes tell of them: no word that is hidden, also not to who leads. */
export async function questionsForMinutes(
  deps: ReadDeps,
  { run }: Pick<FoundSession, 'run'>,
): Promise<readonly MinutesQuestion[]> {
  const kept = await questionWords(deps, { workspaceId: run.workspaceId, sessionId: run.id });
  return run.state.questions.asked.map((question) => {
    const words = kept.questions.find(({ id }) => id === question.id);
    const isShown = question.hidden === undefined;
    const cards = words?.cards.filter(({ hidden }) => isShown && hidden === undefined) ?? [];
    return {
      ...question,
      text: isShown ? (words?.text ?? '') : '',
      cards: cards.map(({ text }) => text).toSorted(),
    };
  });
}
