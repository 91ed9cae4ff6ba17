import type { Side } from '@opgave/shared/method/groups';
import { isUnlocked, type PerspectiveDraft } from '@opgave/shared/method/perspectives';
import { useState } from 'react';

/**
 * Whether the other questions are open: once enough of somebody from outside is on the server, for as long as it stays.
 * Before the server has it, words elsewhere would be refused.
 */
export function useOutsideFirst(side: Side, draft: PerspectiveDraft, isSaved: boolean): boolean {
  const [isOpen, setIsOpen] = useState(false);
  const isEnough = isUnlocked(side, draft);
  const next = isEnough && (isOpen || isSaved);
  if (next !== isOpen) setIsOpen(next);
  return next;
}
