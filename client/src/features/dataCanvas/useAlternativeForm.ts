import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { Alternative } from '@opgave/shared/method/dataCanvas';
import { useState } from 'react';
import { z } from 'zod';
import { dataCanvasKey, judgeAlternative } from '#connection/dataCanvasApi.ts';
import { forgetKept, keep, readKeptAs } from '#connection/kept.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { useCanvas } from './canvasContext.ts';

const Draft = z.object({ works: z.enum(['yes', 'no']).optional(), reason: z.string() });
type Draft = z.infer<typeof Draft>;

export interface AlternativeDraft {
  readonly draft: Draft;
  readonly write: (part: Partial<Draft>) => void;
  /** Whether one tried to save it before it was whole. */
  readonly told: boolean;
  readonly save: () => Promise<boolean>;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
}

/** The judgement of one way; what was typed stays in this tab until it was sent. */
export function useAlternativeForm(
  alternative: Alternative,
  judged: DataCanvasView['alternatives'][number] | undefined,
): AlternativeDraft {
  const t = useText();
  const toast = useToast();
  const { workspace } = useCanvas();
  const name = `opgave.data.${workspace.id}.${alternative}`;
  const sending = useSending([dataCanvasKey(workspace.id), KEYS.gates(workspace.id)]);
  const [draft, setDraft] = useState(() => readKeptAs(name, Draft) ?? draftOf(judged));
  const [told, setTold] = useState(false);

  function write(part: Partial<Draft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(name, JSON.stringify(next));
  }

  async function save(): Promise<boolean> {
    const isWhole = draft.works !== undefined && draft.reason.trim() !== '';
    setTold(!isWhole);
    if (!isWhole) return false;
    const body = { version: judged?.version ?? 0, works: draft.works === 'yes', reason: draft.reason };
    const isDone = await sending.send(() => judgeAlternative(workspace.id, alternative, body));
    if (isDone) forgetKept(name);
    if (isDone) toast({ text: t('data.judged') });
    return isDone;
  }

  return { draft, write, told, save, isBusy: sending.isBusy, refusal: sending.refusal?.code };
}

function draftOf(judged: DataCanvasView['alternatives'][number] | undefined): Draft {
  if (judged === undefined) return { reason: '' };
  return { works: judged.works ? 'yes' : 'no', reason: judged.reason };
}
