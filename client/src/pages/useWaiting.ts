import type { ConsentView } from '@opgave/shared/contract/consent';
import type { GatesView, Me, WorkspaceCard } from '@opgave/shared/contract/http';
import { useQueries } from '@tanstack/react-query';
import { readGates } from '#connection/api.ts';
import { consentKey, readConsent } from '#connection/consentApi.ts';
import { KEYS } from '#connection/queries.ts';
import { gateList } from '#features/facilitation/gateList.ts';
import type { WaitingItem } from '#features/home/WaitingList.tsx';
import { isRunning, mayAt, mayWait } from '#features/home/waiting.ts';
import { LATER_LOOKED_AT, type LaterTask } from '#features/nowCard/laterTask.ts';
import { type NowTask, nowTask } from '#features/nowCard/nowTask.ts';
import { type RoundTask, roundTask } from '#features/nowCard/roundTask.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { nowWords } from './nowWords.ts';
import { useLaterTasks } from './useLaterTasks.ts';
import { pathTo } from './workspacePages.ts';

const WAITS: ReadonlySet<NowTask['kind']> = new Set<NowTask['kind']>([
  'section',
  'question',
  'answer',
  'gate',
  'ready',
]);
/** What of a consent round waits for this very person. */
const ROUND_WAITS: ReadonlySet<RoundTask> = new Set<RoundTask>([
  'open',
  'respond',
  'repair',
  'recheck',
  'decide',
  'visit',
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
  const rounds = useQueries({
    queries: cards.map(({ id, phase }) => ({
      queryKey: consentKey(id),
      queryFn: () => readConsent(id),
      enabled: phase === 'consent',
    })),
  });
  const laterTasks = useLaterTasks(cards, me.personId);

  const asked = me.workspaces
    .filter(({ asksOpening }) => asksOpening)
    .map(({ id, slug, title }) => ({
      ...{ key: `${id}-opening`, slug, title: t('opening.title'), table: title, label: t('opening.answer') },
      to: `/w/${slug}/setup`,
    }));
  const waiting = cards.flatMap((card, index) => {
    const gates = answers[index]?.data;
    const later = laterTasks.taskOf(index, gates);
    const task = gates && taskAt(me, card, { gates, round: rounds[index]?.data, later });
    if (!task || !isWaiting(task)) return [];
    const words = nowWords(task, { t, language, needed: gateList(gates).needed.length });
    const to = pathTo(card.slug, words.link) ?? `/w/${card.slug}/advance`;
    return [{ key: card.id, slug: card.slug, title: words.title, table: card.title, label: words.label, to }];
  });
  const isLoaded =
    answers.every(({ isPending }) => !isPending) && rounds.every(({ isLoading }) => !isLoading);
  return { items: [...asked, ...waiting], isKnown: isLoaded && laterTasks.isKnown };
}

function isWaiting(task: NowTask): boolean {
  if (task.kind === 'round') return ROUND_WAITS.has(task.what);
  return task.kind === 'later' ? !LATER_LOOKED_AT.has(task.what) : WAITS.has(task.kind);
}

interface Known {
  readonly gates: GatesView;
  readonly round: ConsentView | undefined;
  readonly later: LaterTask | undefined;
}

function taskAt(me: Me, card: WorkspaceCard, { gates, round, later }: Known): NowTask {
  const may = mayAt(card, me.personId);
  return nowTask({
    phase: card.phase,
    isArchived: card.isArchived,
    gates,
    round: round && roundTask(round),
    ...(later && { later }),
    may: {
      advance: may('phase.advance'),
      writeProblem: may('problemDoc.write'),
      answerQuestions: may('fundamentals.write'),
      tellExperience: may('experience.write'),
      comment: may('comment.write'),
    },
  });
}
