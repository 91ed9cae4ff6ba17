import { ConsentView } from '@opgave/shared/contract/consent';
import type { WorkspaceId } from '@opgave/shared/ids';
import { fromJson } from './fromJson.ts';
import { isFinal } from './refusals.ts';
import { currentSignIn } from './signIn.ts';

/** Cleared with all that is kept for who leaves this browser (`keptAnswers.ts`). */
const PREFIX = 'opgave.answer.consentView';

function nameOf(id: WorkspaceId): string {
  return [PREFIX, currentSignIn() ?? 'nobody', id].join('.');
}

/** Keeps the round as it was last seen in this browser, for tables that allow it: its page opens without a connection. */
export function keepView(id: WorkspaceId, view: ConsentView): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(view));
  } catch {
    localStorage.removeItem(nameOf(id));
  }
}

export function keptView(id: WorkspaceId): ConsentView | undefined {
  return ConsentView.safeParse(fromJson(localStorage.getItem(nameOf(id)))).data;
}

export function forgetView(id: WorkspaceId, refusal: unknown): void {
  if (isFinal(refusal)) localStorage.removeItem(nameOf(id));
}
