import type { ScreenView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Spotlight } from '@opgave/shared/method/sessionFocus';
import { storyPageAt } from '@opgave/shared/method/storyPages';
import type { Dependencies } from '#identity/dependencies.ts';
import { groupOfItem } from '../fromRoom.ts';

/** The page that the facilitator put there, as long as everyone at the table may read the story; its teller is not named. */
export async function storyOnScreen(
  { storage: { records } }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  spotlight: Spotlight | undefined,
): Promise<Pick<ScreenView, 'story'>> {
  const lit = spotlight?.story;
  const told = lit && (await records.get('experience', lit.experienceId));
  if (!lit || told?.workspaceId !== workspaceId || told.standing.state !== 'shown') return {};
  const read = storyPageAt(told, lit.page);
  if (!read) return {};
  const seats = await records.findBy('seat', 'personId', told.teller);
  const group = groupOfItem(told, seats.find((seat) => seat.workspaceId === workspaceId)?.group);
  return { story: { ...read, ...(group !== undefined && { group }) } };
}
