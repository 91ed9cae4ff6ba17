import type { CardPlace } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { RecordWrite } from '#storage/ports.ts';

/** Comments that change meanwhile are read again; a card that changed is not taken back. */
const ATTEMPTS = 10;

interface OneCard {
  readonly workspaceId: WorkspaceId;
  readonly isThisCard: (on: CardPlace) => boolean;
}

/**
 * A card is taken back, and its words go from what was said about it too. `withdraw` stores both in one commit, so that
 * no moment and no crash keeps the words anywhere.
 */
export async function takeBack(
  { storage }: Pick<Dependencies, 'storage'>,
  { workspaceId, isThisCard }: OneCard,
  withdraw: (withoutQuotes: readonly RecordWrite[]) => Promise<void>,
): Promise<void> {
  const attempt = async () => {
    const comments = await storage.records.listByWorkspace('comment', workspaceId);
    const writes = comments.flatMap(({ words, ...comment }): RecordWrite[] => {
      const { on, version } = comment;
      if (!words || on.kind === 'section' || on.kind === 'comment' || !isThisCard(on)) return [];
      return [{ kind: 'comment', value: { ...comment, version: version + 1 } }];
    });
    await withdraw(writes);
    return writes.length;
  };
  const forgotten = await whileQuoting(workspaceId, () => retryWhenStale(attempt, ATTEMPTS));
  if (forgotten > 0) storage.bus.publish('comments.changed', { workspaceId });
}

/** Whoever quotes a card and whoever takes one back go one after the other: nobody quotes what is going. */
export function whileQuoting<T>(workspaceId: WorkspaceId, run: () => Promise<T>): Promise<T> {
  return inTurn(`quotes ${workspaceId}`, run);
}
