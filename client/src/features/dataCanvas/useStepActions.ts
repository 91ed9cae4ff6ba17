import type { ErrorCode } from '@opgave/shared/contract/errors';
import { completeStep, dataCanvasKey, seeStep } from '#connection/dataCanvasApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { useCanvas } from './canvasContext.ts';
import { type Standing, standingsOf } from './standings.ts';
import { stepNumber } from './stepWords.ts';
import { whenSaved } from './whenSaved.ts';

export interface StepActions {
  /** Somebody from outside read it. */
  readonly see: () => Promise<void>;
  /** Calls it done, or confirms it. */
  readonly complete: () => Promise<void>;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
}

/** What one can do with a step; it is done with what one saw, once that is on the server. */
export function useStepActions({ step }: Standing): StepActions {
  const t = useText();
  const toast = useToast();
  const { workspace, view, open } = useCanvas();
  const sending = useSending([
    dataCanvasKey(workspace.id),
    KEYS.gates(workspace.id),
    KEYS.record(workspace.id),
  ]);

  async function withMark(act: (mark: string) => Promise<unknown>): Promise<void> {
    await whenSaved({ state: open.provider.getState, subscribe: open.provider.subscribe });
    const { doc } = open.provider.getState().replica;
    await act(standingsOf(doc, view, workspace).find((one) => one.step === step)?.mark ?? '');
  }

  async function see(): Promise<void> {
    const isDone = await sending.send(() => withMark((mark) => seeStep(workspace.id, mark)));
    if (isDone) toast({ text: t('data.sawIt') });
  }

  async function complete(): Promise<void> {
    const isDone = await sending.send(() => withMark((mark) => completeStep(workspace.id, step, mark)));
    if (isDone) toast({ text: t('data.completed', { number: stepNumber(step) }) });
  }

  return { see, complete, isBusy: sending.isBusy, refusal: sending.refusal?.code };
}
