import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Dependencies } from '#identity/dependencies.ts';
import { isKnownToOthers, readPerspectives } from '../perspectives/perspectives.ts';
import { readWeighings } from '../values/scores.ts';

/**
 * Whether what somebody commented on lies open on the table: not a card that was hidden or taken back, no perspective
 * before the turn, and no weighing after the problem, for that is shown with the choice.
 */
export async function cardsOnTable(
  deps: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
): Promise<(place: CommentTarget) => boolean> {
  const { id, sideOfOther } = workspace;
  const { records } = deps.storage;
  const [seats, experiences, statements, perspectives] = await Promise.all([
    records.listByWorkspace('seat', id),
    records.listByWorkspace('experience', id),
    records.listByWorkspace('statement', id),
    readPerspectives(deps, workspace),
  ]);
  const { v1 } = await readWeighings(deps, { id, sideOfOther, seats });
  const told = experiences.filter(({ standing }) => standing.state === 'shown').map((one) => one.id);
  const said = statements.filter((one) => !one.hidden && !one.withdrawn).map((one) => one.id);
  const turned = isKnownToOthers(perspectives)
    ? perspectives.stored.filter(({ standing }) => standing.state === 'submitted').map((one) => one.id)
    : [];
  const open = new Set<string>([...told, ...said, ...turned, ...v1.stored.map(({ publicId }) => publicId)]);
  return (place) => {
    if (place.kind === 'section') return true;
    if (place.kind === 'experience') return open.has(place.experienceId);
    if (place.kind === 'statement') return open.has(place.statementId);
    if (place.kind === 'perspective') return open.has(place.perspectiveId);
    return place.kind === 'score' && open.has(place.scoreId);
  };
}
