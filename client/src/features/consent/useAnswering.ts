import type { AnswerReceipt, ConsentRefusal } from '@opgave/shared/contract/consentSent';
import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { ConsentAnswer, RecheckAnswer } from '@opgave/shared/method/consentAnswer';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { asAppError } from '#connection/http.ts';
import { isPassing } from '#connection/refusals.ts';
import { useRetry } from '#ui/useRetry.ts';
import { AnswerDraft, draftOf, EMPTY_DRAFT } from './answerDraft.ts';
import { type AnswerPlace, nameOf, useKeptAnswer } from './keptAnswer.ts';

/** Seconds between two tries to send an answer that waits. */
const EVERY = 10;

export type Refusal =
  | { readonly kind: 'round'; readonly code: ConsentRefusal }
  | { readonly kind: 'error'; readonly code: ErrorCode };

type Given = ConsentAnswer | RecheckAnswer;

interface AnsweringDeps {
  readonly place: AnswerPlace;
  /** What was sent before, if anything, and when. */
  readonly given: Given | undefined;
  readonly givenAt: string | undefined;
  /** Undefined as long as something is missing. */
  readonly deliver: (draft: AnswerDraft) => Promise<AnswerReceipt> | undefined;
  readonly changes: readonly QueryKey[];
}

export interface Answering {
  /** What is being written, or else what was sent. */
  readonly draft: AnswerDraft;
  readonly write: (draft: AnswerDraft) => void;
  readonly isBusy: boolean;
  /** It stays on this device, and does not count until it was sent. */
  readonly isWaiting: boolean;
  /** Seconds until the next try. */
  readonly triesAgainIn: number;
  /** Whether this device keeps what is typed. */
  readonly isOnDevice: boolean;
  readonly refusal: Refusal | undefined;
  /** Something was written that was not sent. */
  readonly hasUnsent: boolean;
  /** The server's time at which the newest answer arrived. */
  readonly sentAt: string | undefined;
  /** It was sent from this page. */
  readonly isJustSent: boolean;
  readonly send: () => Promise<void>;
  readonly stopWaiting: () => void;
  /** Lets go of what was not sent. */
  readonly startAgain: () => void;
}

interface Sent {
  readonly draft: AnswerDraft;
  readonly at: string;
}

/**
 * One's answer, kept on this device from the first letter until the server says when it was sent. Without a connection
 * it waits and is tried again; a no of the server is final and leaves the words in the form.
 */
export function useAnswering({ place, given, givenAt, deliver, changes }: AnsweringDeps): Answering {
  const queries = useQueryClient();
  const { kept, isOnDevice, keep, forget } = useKeptAnswer(nameOf(place), AnswerDraft);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [sent, setSent] = useState<Sent>();
  const newest = newestOf(sent, given, givenAt);
  const { draft } = kept ?? newest;
  const isPending = kept?.waitingSince !== undefined;
  const [hasFailed, setHasFailed] = useState(isPending);
  const isWaiting = isPending && hasFailed;

  function refuse(next: Refusal): void {
    keep({ draft });
    setRefusal(next);
  }

  function take(receipt: AnswerReceipt): void {
    if (!receipt.ok) return refuse({ kind: 'round', code: receipt.refusal });
    setSent({ draft, at: receipt.sentAt });
    forget();
  }

  async function send(): Promise<void> {
    keep({ draft, waitingSince: kept?.waitingSince ?? Date.now() });
    setRefusal(undefined);
    setIsBusy(true);
    try {
      const receipt = await deliver(draft);
      if (receipt) take(receipt);
      else refuse({ kind: 'round', code: 'INCOMPLETE' });
    } catch (thrown) {
      const { code } = asAppError(thrown);
      setHasFailed(isPassing(code));
      if (!isPassing(code)) refuse({ kind: 'error', code });
    }
    setIsBusy(false);
    for (const queryKey of changes) void queries.invalidateQueries({ queryKey });
  }

  const triesAgainIn = useTrying({ isWaiting, isBusy, send });
  const isUnsure = isWaiting || refusal?.code === 'stale-version';
  useArrived(isUnsure && isSame(kept?.draft, given), () => {
    forget();
    setRefusal(undefined);
  });

  return {
    ...{ draft, isBusy, isWaiting, triesAgainIn, isOnDevice, refusal, send, startAgain: forget },
    ...{ hasUnsent: kept !== undefined, sentAt: newest.at, isJustSent: sent !== undefined },
    write: (next) => keep({ draft: next }),
    stopWaiting: () => keep({ draft }),
  };
}

/** What was sent from here is newer than what the server told, until it tells that. */
function newestOf(sent: Sent | undefined, given: Given | undefined, givenAt: string | undefined) {
  if (sent && (givenAt === undefined || givenAt < sent.at)) return sent;
  return { draft: given ? draftOf(given) : EMPTY_DRAFT, at: givenAt };
}

function isSame(draft: AnswerDraft | undefined, given: Given | undefined): boolean {
  return (
    draft !== undefined && given !== undefined && JSON.stringify(draft) === JSON.stringify(draftOf(given))
  );
}

/** Tries again every few seconds; what waited when the page was closed is tried as soon as it opens. */
function useTrying({ isWaiting, isBusy, send }: Pick<Answering, 'isWaiting' | 'isBusy' | 'send'>): number {
  const resume = useEffectEvent(() => {
    if (isWaiting) void send();
  });
  useEffect(() => resume(), []);
  return useRetry(() => void send(), { isOn: isWaiting && !isBusy, every: EVERY });
}

/** The connection broke after the answer had arrived: the server turns out to have these very words. */
function useArrived(hasArrived: boolean, onArrived: () => void): void {
  const arrived = useEffectEvent(onArrived);
  useEffect(() => {
    if (hasArrived) arrived();
  }, [hasArrived]);
}
