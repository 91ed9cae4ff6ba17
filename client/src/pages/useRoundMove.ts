import type { ConsentRefusal, RoundAnswer } from '@opgave/shared/contract/consentSent';
import { useState } from 'react';
import { consentKey } from '#connection/consentApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from './workspaceContext.ts';

export interface RoundMoving {
  readonly isBusy: boolean;
  /** Why the last one was not done, in words. */
  readonly refusal: string | undefined;
  /** Resolves with whether it was done. */
  readonly move: (action: () => Promise<RoundAnswer>) => Promise<boolean>;
  /** The same for what the round never refuses. */
  readonly send: (action: () => Promise<unknown>) => Promise<boolean>;
  readonly forget: () => void;
}

/** Does something in the round, and fetches anew what it may have changed. */
export function useRoundMove(): RoundMoving {
  const t = useText();
  const { workspace } = useWorkspace();
  const { id } = workspace;
  const sending = useSending([consentKey(id), KEYS.gates(id), KEYS.record(id)]);
  const [refused, setRefused] = useState<ConsentRefusal>();

  async function move(action: () => Promise<RoundAnswer>): Promise<boolean> {
    let answer: RoundAnswer | undefined;
    setRefused(undefined);
    await sending.send(async () => {
      answer = await action();
      if (!answer.ok) setRefused(answer.refusal);
    });
    return answer?.ok ?? false;
  }

  const code = sending.refusal?.code;
  const failed = code && t(code === 'stale-version' ? 'round.staleMove' : `error.${code}`);
  return {
    isBusy: sending.isBusy,
    refusal: refused ? t(`consent.refusal.${refused}`) : failed,
    move,
    send: sending.send,
    forget() {
      setRefused(undefined);
      sending.forgetRefusal();
    },
  };
}
