import type { ErrorCode } from '@opgave/shared/contract/errors';

/** `nothing`: it was all known; `dropped`: a tidying-up by somebody who may only read. */
export type Admission =
  | { readonly kind: 'taken' | 'nothing' | 'dropped' | 'gap' }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export const DAMAGED: Admission = { kind: 'refused', code: 'document-damaged' };
