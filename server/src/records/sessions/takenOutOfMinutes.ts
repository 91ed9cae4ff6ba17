import type { SessionMinutes, SessionRun } from '@opgave/shared/contract/sessionRecord';
import { withoutHidden } from '@opgave/shared/method/withoutHidden';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';

interface TakenBack {
  /** The words that these minutes may hold. */
  readonly wordsIn: (minutes: SessionMinutes) => readonly string[];
  readonly isSaidIn: (run: SessionRun) => boolean;
}

/**
 * The minutes of every meeting in which this was said, without the words that their author takes back: for everyone and
 * for good, as those words go from the record.
 */
export async function takenOutOfMinutes(
  { storage }: Pick<Dependencies, 'storage'>,
  { workspace }: Member,
  { wordsIn, isSaidIn }: TakenBack,
): Promise<readonly RecordWrite[]> {
  const kept = await storage.records.listByWorkspace('sessionMinutes', workspace.id);
  const writes = kept.map(async (minutes): Promise<readonly RecordWrite[]> => {
    const run = await storage.records.get('sessionRun', minutes.id);
    const text = withoutHidden(minutes.text, wordsIn(minutes), workspace.language);
    if (!run || !isSaidIn(run) || text === minutes.text) return [];
    return [{ kind: 'sessionMinutes', value: { ...minutes, version: minutes.version + 1, text } }];
  });
  return (await Promise.all(writes)).flat();
}

/** Of what was said at this moment: whether the meeting went on then. */
export function wentOnAt(at: number): TakenBack['isSaidIn'] {
  return ({ state: { course } }) => {
    const { begunAt = Infinity, endedAt = Infinity } = course;
    return at >= begunAt && at <= endedAt;
  };
}
