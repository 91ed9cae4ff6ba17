import type { PerspectiveId } from '@opgave/shared/ids';
import type { PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';

/** An answer that is picked to link a difference from or to. */
export interface Pick {
  readonly perspective: PerspectiveId;
  readonly name: string;
  readonly root: PerspectiveRoot;
  readonly text: string;
}

/** How far somebody is in linking two answers. */
export type Linking =
  | { readonly step: 'first' }
  | { readonly step: 'other'; readonly one: Pick }
  | { readonly step: 'values'; readonly one: Pick; readonly other: Pick };

/** The next step after this answer was picked; two answers of one person are no difference between people. */
export function pickedNext(linking: Linking | undefined, pick: Pick): Linking {
  if (linking?.step !== 'other') return { step: 'other', one: pick };
  if (linking.one.perspective === pick.perspective) return { step: 'other', one: pick };
  return { step: 'values', one: linking.one, other: pick };
}
