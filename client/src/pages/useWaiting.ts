import type { GatesView, Me, WorkspaceCard } from '@opgave/shared/contract/http';
import { useQueries } from '@tanstack/react-query';
import { readGates } from '#connection/api.ts';
import { KEYS } from '#connection/queries.ts';
import { gateList } from '#features/facilitation/gateList.ts';
import type { WaitingItem } from '#features/home/WaitingList.tsx';
import { isRunning, mayAt, mayWait } from '#features/home/waiting.ts';
import { type NowTask, nowTask } from '#features/nowCard/nowTask.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { nowWords } from './nowWords.ts';
import { pathTo } from './workspacePages.ts';

const WAITS: ReadonlySet<NowTask['kind']> = new Set<NowTask['kind']>([
  'section',
  'question',
  'answer',
  'gate',
  'ready',
]);
/** Nobody leads more tables than this at once; whoever does sees the first ones. */
const MOST_TABLES = 12;

/** What truly waits for this person: the now card of each running table, if it asks something. */
export function useWaiting(me: Me): { readonly items: readonly WaitingItem[]; readonly isKnown: boolean } {
  const t = useText();
  const [language] = useLanguage();
  const cards = me.workspaces
    .filter((card) => isRunning(card) && mayWait(card, me.personId))
    .slice(0, MOST_TABLES);
  const answers = useQueries({
    queries: cards.map(({ id }) => ({ queryKey: KEYS.gates(id), queryFn: () => readGates(id) })),
  });

  const items = cards.flatMap((card, index) => {
    const gates = answers[index]?.data;
    const task = gates && taskAt(me, card, gates);
    if (!task || !WAITS.has(task.kind)) return [];
    const words = nowWords(task, { t, language, needed: gateList(gates).needed.length });
    const to = pathTo(card.slug, words.link) ?? `/w/${card.slug}/advance`;
    return [{ key: card.id, title: words.title, table: card.title, label: words.label, to }];
  });
  return { items, isKnown: answers.every(({ isPending }) => !isPending) };
}

function taskAt(me: Me, card: WorkspaceCard, gates: GatesView): NowTask {
  const may = mayAt(card, me.personId);
  return nowTask({
    phase: card.phase,
    isArchived: card.isArchived,
    gates,
    may: {
      advance: may('phase.advance'),
      writeProblem: may('problemDoc.write'),
      answerQuestions: may('fundamentals.write'),
      tellExperience: may('experience.write'),
    },
  });
}
