import type { Perspective } from '@opgave/shared/contract/perspectiveRecords';
import type { CardPlace, CommentTarget } from '@opgave/shared/contract/place';
import type { PersonId } from '@opgave/shared/ids';
import { EXPERIENCE_FIELDS, type ExperienceField } from '@opgave/shared/method/experiences';
import type { Documents } from '../documents.ts';
import { type Answers, readAnswers } from '../perspectives/answers.ts';
import type { Cards } from './cards.ts';

interface PartOfCard {
  readonly on: CommentTarget;
  readonly part: string;
}

/** What the author of a perspective wrote. */
export type AnswersOf = (written: Pick<Perspective, 'workspaceId' | 'author'>) => Promise<Answers>;

/** Reads what each author wrote once, however many comments quote it; kept for one question, for words change. */
export function answersOnce(deps: { readonly documents: Documents }): AnswersOf {
  const read = new Map<PersonId, Promise<Answers>>();
  return ({ workspaceId, author }) => {
    const answers = read.get(author) ?? readAnswers(deps, workspaceId, author);
    read.set(author, answers);
    return answers;
  };
}

/** One text of a card as it is now; whoever calls has asked who may read it. Empty where there is none. */
export async function cardText(
  answersOf: AnswersOf,
  { on, part }: PartOfCard,
  cards: Cards,
): Promise<string> {
  if (on.kind === 'perspective') return perspectiveText(answersOf, { on, part }, cards);
  if (on.kind === 'section') return '';
  return recordText(on, part, cards);
}

function recordText(on: CardPlace, part: string, cards: Cards): string {
  if (on.kind === 'experience') {
    const story = cards.experiences.find(({ id }) => id === on.experienceId);
    const field = EXPERIENCE_FIELDS.find((one): one is ExperienceField => one === part);
    return story && field ? story[field] : '';
  }
  if (on.kind !== 'statement') return '';
  return cards.statements.find(({ id }) => id === on.statementId)?.text ?? '';
}

async function perspectiveText(
  answersOf: AnswersOf,
  { on, part }: PartOfCard,
  cards: Cards,
): Promise<string> {
  const found =
    on.kind === 'perspective' && cards.perspectives.stored.find(({ id }) => id === on.perspectiveId);
  if (!found) return '';
  const answers = await answersOf(found);
  return [...answers].find(([root]) => root === part)?.[1] ?? '';
}
