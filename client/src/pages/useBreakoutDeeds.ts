import type { SessionView } from '@opgave/shared/contract/sessions';
import { BreakoutId, PersonId } from '@opgave/shared/ids';
import { makeBreakouts, returnFromBreakouts } from '#connection/breakoutsApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import type { BreakoutDeeds } from '#features/together/Breakouts.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What who leads does with small groups, and why it could not be done. */
export function useBreakoutDeeds({ id: sessionId, now }: SessionView) {
  const { workspace } = useWorkspace();
  const { id } = workspace;
  const { act, refusal: notDone } = useActing(id, sessionId);
  const { isBusy, refusal, send } = useSending([sessionsKey(id)]);
  const seen = now.breakouts?.stage ?? null;

  function move(who: string, where: string): void {
    const personId = PersonId.safeParse(who).data;
    const to = BreakoutId.safeParse(where).data;
    if (personId && to) act({ kind: 'breakouts.move', personId, to });
  }

  const deeds: BreakoutDeeds = {
    make: (wish) => void send(() => makeBreakouts(id, sessionId, wish)),
    addMinute: (of) => act({ kind: 'breakouts.addMinute', ...(of && { of }) }),
    move,
    tell: (words) => act({ kind: 'breakouts.tell', words }),
    goTo: (to) => void send(() => makeBreakouts(id, sessionId, { kind: 'stage', to, seen })),
    comeBack: () => void send(() => returnFromBreakouts(id, sessionId)),
  };
  return { deeds, isBusy, problem: notDone ?? refusal };
}
