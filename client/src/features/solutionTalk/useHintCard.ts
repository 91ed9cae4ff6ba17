import type { HandleSignal } from '@opgave/shared/contract/solutionSignals';
import type { ParkedId, WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { handleSignal, parkFromText, signalsKey } from '#connection/solutionSignalsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { type HintDraft, newDraft } from './hintDraft.ts';

export interface HintPlace {
  readonly document: HandleSignal['document'];
  readonly section: string;
  readonly key: string;
}

interface CardDeps {
  readonly workspaceId: WorkspaceId;
  readonly place: HintPlace;
  readonly version: number;
  readonly sentence: string;
  readonly drafts: Map<string, HintDraft>;
}

/** What is filled in on one card, and how it is sent. */
export function useHintCard({ workspaceId, place, version, sentence, drafts }: CardDeps) {
  const [draft, setDraft] = useState(() => drafts.get(place.key) ?? newDraft(sentence));
  const { send, isBusy, refusal } = useSending([signalsKey(workspaceId)]);

  function change(part: Partial<HintDraft>): HintDraft {
    const next = { ...(drafts.get(place.key) ?? draft), ...part };
    drafts.set(place.key, next);
    setDraft(next);
    return next;
  }

  async function parked(): Promise<ParkedId> {
    const { idea, wouldSolve, parkedId } = draft;
    if (parkedId !== undefined) return parkedId;
    const { id } = await parkFromText(workspaceId, { text: idea.trim(), wouldSolve: wouldSolve.trim() });
    change({ parkedId: id });
    return id;
  }

  const rewrite = () => send(() => handleSignal(workspaceId, { ...place, version, state: 'rewritten' }));
  const keep = () =>
    send(() => handleSignal(workspaceId, { ...place, version, state: 'kept', reason: draft.reason.trim() }));
  const park = () =>
    send(async () =>
      handleSignal(workspaceId, { ...place, version, state: 'parked', parkedId: await parked() }),
    );
  return { draft, change, isBusy, refusal, rewrite, keep, park };
}
export type HintCardState = ReturnType<typeof useHintCard>;
