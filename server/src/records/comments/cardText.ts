import type { CardPlace, CommentTarget } from '@opgave/shared/contract/place';
import { EXPERIENCE_FIELDS, type ExperienceField } from '@opgave/shared/method/experiences';
import type { Documents } from '../documents.ts';
import { readAnswers } from '../perspectives/answers.ts';
import type { Cards } from './cards.ts';

interface PartOfCard {
  readonly on: CommentTarget;
  readonly part: string;
}

interface TextDeps {
  readonly documents: Documents;
}

/** One text of a card as it is now; whoever calls has asked who may read it. Empty where there is none. */
export async function cardText(deps: TextDeps, { on, part }: PartOfCard, cards: Cards): Promise<string> {
  if (on.kind === 'perspective') return perspectiveText(deps, { on, part }, cards);
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

async function perspectiveText(deps: TextDeps, { on, part }: PartOfCard, cards: Cards): Promise<string> {
  const found =
    on.kind === 'perspective' && cards.perspectives.stored.find(({ id }) => id === on.perspectiveId);
  if (!found) return '';
  const answers = await readAnswers(deps, found.workspaceId, found.author);
  return [...answers].find(([root]) => root === part)?.[1] ?? '';
}
