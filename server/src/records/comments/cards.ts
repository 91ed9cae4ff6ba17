import type { Option } from '@opgave/shared/contract/optionRecord';
import type { CardPlace } from '@opgave/shared/contract/place';
import type { Seat } from '@opgave/shared/contract/records';
import type { Statement } from '@opgave/shared/contract/statementRecords';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { PerspectiveId, ScoreId } from '@opgave/shared/ids';
import { VALUE_VERSIONS, type ValueVersion } from '@opgave/shared/method/valuesCheck';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { experienceView } from '../experiences/experienceView.ts';
import {
  isKnownToOthers,
  maySee,
  type PerspectivesAtTable,
  readPerspectives,
} from '../perspectives/perspectives.ts';
import { isShownTo } from '../statements/oneStatement.ts';
import { readWeighings, type Weighing } from '../values/scores.ts';
import { isPictureOpen } from '../values/valuesView.ts';

/** Of a card as much as says which it is. */
const MOST_WORDS = 80;

/** Everything at a table that can be commented on as a card. */
export interface Cards {
  readonly experiences: readonly Experience[];
  readonly statements: readonly Statement[];
  readonly perspectives: PerspectivesAtTable;
  readonly weighings: Readonly<Record<ValueVersion, Weighing>>;
  readonly options: readonly Option[];
  readonly seats: readonly Seat[];
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
  const [experiences, statements, perspectives, weighings, options] = await Promise.all([
    deps.storage.records.listByWorkspace('experience', id),
    deps.storage.records.listByWorkspace('statement', id),
    readPerspectives(deps, workspace),
    readWeighings(deps, { id, sideOfOther, seats }),
    deps.storage.records.listByWorkspace('option', id),
  ]);
  return { experiences, statements, perspectives, weighings, options, seats };
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
  if (place.kind === 'perspective') return perspectiveState(member, place.perspectiveId, cards);
  if (place.kind === 'option') return optionState(cards.options.find(({ id }) => id === place.optionId));
  // Whoever may read the choice sees every part of it, also one that says nothing yet.
  if (place.kind === 'choice') return there('');
  return scoreState(member, place.scoreId, cards);
}

function storyState(member: Member, story: Experience | undefined): CardState {
  if (!story) return { kind: 'unseen' };
  if (story.standing.state === 'withdrawn') return { kind: 'gone' };
  return experienceView(member, story, [])?.kind === 'told' ? there(story.situation) : { kind: 'unseen' };
}

function scoreState(member: Member, id: ScoreId, { weighings }: Cards): CardState {
  for (const check of VALUE_VERSIONS) {
    const weighing = weighings[check];
    const score = weighing.stored.find(({ publicId }) => publicId === id);
    if (score && isPictureOpen(member, weighing, check)) return there(score.reason);
  }
  return { kind: 'unseen' };
}

function optionState(option: Option | undefined): CardState {
  return option ? there(option.title) : { kind: 'unseen' };
}

function statementState(member: Member, statement: Statement | undefined): CardState {
  if (!statement) return { kind: 'unseen' };
  if (statement.withdrawn) return { kind: 'gone' };
  return isShownTo(member, statement) ? there(statement.text) : { kind: 'unseen' };
}

/** Silent first (`method.md` section 3.1): before the cards were turned nothing is said about one, not to its author. */
function perspectiveState(member: Member, id: PerspectiveId, cards: Cards): CardState {
  const { perspectives, seats } = cards;
  const perspective = perspectives.stored.find((one) => one.id === id);
  const isOpen = isKnownToOthers(perspectives) && perspective && maySee(member, perspective, perspectives);
  if (!isOpen || perspective.standing.state === 'draft') return { kind: 'unseen' };
  if (perspective.standing.state === 'withdrawn') return { kind: 'gone' };
  return there(seats.find(({ personId }) => personId === perspective.author)?.displayName ?? '');
}

function there(words: string): CardState {
  return {
    kind: 'there',
    words: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).trim()}…` : words,
  };
}
