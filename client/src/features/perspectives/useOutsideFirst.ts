import { textOfRoot } from '@opgave/shared/document/extractText';
import type { Side } from '@opgave/shared/method/groups';
import { isUnlocked, type PerspectiveDraft } from '@opgave/shared/method/perspectives';
import { useState } from 'react';
import type { OpenDocument } from '#connection/useDocument.ts';
import { useIsSaved } from '#connection/useIsSaved.ts';

export interface OutsideFirst {
  /** The other questions are there. */
  readonly isOpen: boolean;
  /** Enough of somebody from outside is on the server: one may go on. */
  readonly mayGoOn: boolean;
  readonly goOn: () => void;
}

/**
 * Whether the other questions are there. They come when the writer asks for them, never under their hands; whoever wrote
 * enough before finds them at once. Before the server has enough, words elsewhere would be refused.
 */
export function useOutsideFirst(side: Side, draft: PerspectiveDraft, open: OpenDocument): OutsideFirst {
  const { isLoaded, replica } = open.state;
  const isSaved = useIsSaved(open.provider);
  const [step, setStep] = useState<'loading' | 'outside' | 'all'>('loading');
  if (step === 'loading' && isLoaded) {
    const outside = textOfRoot(replica.doc.getXmlFragment('outside'));
    setStep(isUnlocked(side, { outside }) ? 'all' : 'outside');
  }
  return {
    isOpen: step === 'all',
    mayGoOn: isUnlocked(side, draft) && isSaved,
    goOn: () => setStep('all'),
  };
}
