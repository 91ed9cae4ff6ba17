import type { Learned, LearnedQuery, LearnedView } from '@opgave/shared/contract/learned';
import { MAX_HITS } from '@opgave/shared/contract/search';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { folded, holdsAll, searchWords } from '@opgave/shared/method/findWords';
import { can } from '@opgave/shared/method/permissions';
import { LEARNED } from '@opgave/shared/method/reflectionFields';
import type { Dependencies } from '#identity/dependencies.ts';
import { standingOf } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { type AnyReflection, readReflections } from '../reflection/reflection.ts';

type Reading = Pick<Dependencies, 'storage'>;
/** What is being looked back on is newer than any look back that is over. */
const STILL = Number.POSITIVE_INFINITY;

/** What the tables of this person learned, at each of them as its look back tells there: the newest first. */
export async function searchLearned(
  deps: Reading,
  personId: PersonId,
  { words }: LearnedQuery,
): Promise<LearnedView> {
  const seats = await deps.storage.records.findBy('seat', 'personId', personId);
  const all = await Promise.all(seats.map(({ workspaceId }) => learnedAt(deps, workspaceId, personId)));
  const wanted = searchWords(words);
  const found = all
    .flat()
    .filter(({ one }) => wanted.length === 0 || holdsAll(folded(`${one.table.title} ${one.text}`), wanted))
    .toSorted((one, other) => (one.at === other.at ? 0 : other.at - one.at));
  return { count: found.length, found: found.slice(0, MAX_HITS).map(({ one }) => one) };
}

interface Found {
  readonly one: Learned;
  readonly at: number;
}

async function learnedAt(
  deps: Reading,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<readonly Found[]> {
  const member = await standingOf(deps, workspaceId, personId);
  if (member.kind !== 'member' || !can(member.actor, 'reflection.read', member.where)) return [];
  const { slug, title, timeZone } = member.workspace;
  const { earlier, current } = await readReflections(deps, workspaceId);
  return [...earlier, current].flatMap((round) => learnedIn(round, { slug, title, timeZone }));
}

function learnedIn({ number, closedAt, answers }: AnyReflection, table: Learned['table']): readonly Found[] {
  return LEARNED.flatMap((key) => {
    const text = answers.find((answer) => answer.key === key)?.text ?? '';
    const over = closedAt !== undefined && { closedAt: timestamp(closedAt) };
    return text === '' ? [] : [{ one: { table, number, ...over, key, text }, at: closedAt ?? STILL }];
  });
}
