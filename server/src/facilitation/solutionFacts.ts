import type { Workspace } from '@opgave/shared/contract/records';
import { lookingIn, signalsIn } from '@opgave/shared/document/signalsIn';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { SECTIONS_LOOKED_AT, signalState } from '@opgave/shared/method/solutionTalk';
import type { Doc } from 'yjs';
import type { FacilitationDeps } from './dependencies.ts';

/** The sections of the problem in which a sentence stands that nobody handled, counted from the text as it is stored. */
export async function solutionFacts(
  { storage }: Pick<FacilitationDeps, 'storage'>,
  { id, language }: Workspace,
  doc: Doc,
): Promise<Pick<LaterFacts, 'openSolutionSignals'>> {
  const signals = await storage.records.listByWorkspace('solutionSignal', id);
  const handled = signals.filter(({ document }) => document === 'problem');
  const openSolutionSignals = SECTIONS_LOOKED_AT.filter((section) =>
    signalsIn(doc.getXmlFragment(section), lookingIn(language)).some(
      ({ key }) => signalState(key, handled) === 'open',
    ),
  );
  return { openSolutionSignals };
}
