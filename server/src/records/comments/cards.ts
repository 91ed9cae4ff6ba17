import type { CardPlace } from '@opgave/shared/contract/place';
import type { Seat } from '@opgave/shared/contract/records';
import type { Statement } from '@opgave/shared/contract/statementRecords';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { experienceView } from '../experiences/experienceView.ts';
import { isShownTo } from '../statements/oneStatement.ts';
import { readWeighing, type Weighing } from '../values/scores.ts';
import { isPictureOpen } from '../values/valuesView.ts';

/** Of a card as much as says which it is. */
const MOST_WORDS = 80;

/** Everything at a table that can be commented on as a card. */
export interface Cards {
  readonly experiences: readonly Experience[];
  readonly statements: readonly Statement[];
  readonly weighing: Weighing;
}

/** How a card stands for somebody: `gone` was taken back, and `unseen` is not theirs to see (any more). */
export type CardState =
  | { readonly kind: 'there'; readonly words: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unseen' };

export async function readCards(
  deps: Pick<Dependencies, 'storage'>,
  { workspace }: Member,
  seats: readonly Seat[],
): Promise<Cards> {
  const { id, sideOfOther } = workspace;
  const [experiences, statements, weighing] = await Promise.all([
    deps.storage.records.listByWorkspace('experience', id),
    deps.storage.records.listByWorkspace('statement', id),
    readWeighing(deps, { id, sideOfOther, seats }, 'v1'),
  ]);
  return { experiences, statements, weighing };
}

/** How this card stands for this member. What never was answers as what one may not see (T12). */
export function cardState(member: Member, place: CardPlace, cards: Cards): CardState {
  if (place.kind === 'experience') {
    return storyState(
      member,
      cards.experiences.find(({ id }) => id === place.experienceId),
    );
  }
  if (place.kind === 'statement') {
    return statementState(
      member,
      cards.statements.find(({ id }) => id === place.statementId),
    );
  }
  const score = cards.weighing.stored.find(({ publicId }) => publicId === place.scoreId);
  return score && isPictureOpen(member, cards.weighing) ? there(score.reason) : { kind: 'unseen' };
}

function storyState(member: Member, story: Experience | undefined): CardState {
  if (!story) return { kind: 'unseen' };
  if (story.standing.state === 'withdrawn') return { kind: 'gone' };
  return experienceView(member, story, [])?.kind === 'told' ? there(story.situation) : { kind: 'unseen' };
}

function statementState(member: Member, statement: Statement | undefined): CardState {
  if (!statement) return { kind: 'unseen' };
  if (statement.withdrawn) return { kind: 'gone' };
  return isShownTo(member, statement) ? there(statement.text) : { kind: 'unseen' };
}

function there(words: string): CardState {
  return {
    kind: 'there',
    words: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).trim()}…` : words,
  };
}
