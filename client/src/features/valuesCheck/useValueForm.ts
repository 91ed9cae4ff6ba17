import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { forgetKept, keep, readKeptAs } from '#connection/kept.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { valuesKey, weighValue } from '#connection/valuesApi.ts';
import { draftOf, type Field, missingIn, ValueDraft, weighedOf } from './valueDraft.ts';

export interface ValueForm {
  readonly draft: ValueDraft;
  readonly write: (part: Partial<ValueDraft>) => void;
  /** What is missing, once one has tried to go on. */
  readonly told: readonly Field[];
  /** Says what is missing among these and leads there; resolves with whether nothing was. */
  readonly check: (fields: readonly Field[]) => boolean;
  readonly save: () => Promise<boolean>;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
}

/** The id of the field, so that what is missing leads there. */
export function fieldId({ value }: Pick<ValueView, 'value'>, field: Field): string {
  return `value-${value}-${field}`;
}

/** One's answer to one value; what was typed stays in this tab until it was sent. */
export function useValueForm(workspaceId: WorkspaceId, view: ValueView): ValueForm {
  const name = `opgave.value.${workspaceId}.${view.value}`;
  const sending = useSending([valuesKey(workspaceId), KEYS.gates(workspaceId)]);
  const [draft, setDraft] = useState(() => readKeptAs(name, ValueDraft) ?? draftOf(view));
  const [told, setTold] = useState<readonly Field[]>([]);

  function write(part: Partial<ValueDraft>): void {
    const next = { ...draft, ...part };
    const missing = missingIn(next);
    setDraft(next);
    setTold((last) => last.filter((field) => missing.includes(field)));
    keep(name, JSON.stringify(next));
  }

  function check(fields: readonly Field[]): boolean {
    const missing = missingIn(draft).filter((field) => fields.includes(field));
    setTold(missing);
    const [first] = missing;
    if (first === undefined) return true;
    document.getElementById(fieldId(view, first))?.focus();
    return false;
  }

  async function save(): Promise<boolean> {
    const weighed = weighedOf(draft, view.mine.version);
    if (weighed === undefined) return false;
    const isDone = await sending.send(() => weighValue(workspaceId, view.value, weighed));
    if (isDone) forgetKept(name);
    return isDone;
  }

  return { draft, write, told, check, save, isBusy: sending.isBusy, refusal: sending.refusal?.code };
}
