import type { CommentTarget } from '@opgave/shared/contract/place';
import { spotOf } from './place.ts';

interface Linked {
  readonly id: string;
  readonly on: CommentTarget;
}

/** Where a comment is read, within the workspace: `problem?comment=…#causes`. */
export function commentLink({ id, on }: Linked): string {
  return `${pageOf(on)}?comment=${id}${on.kind === 'section' ? `#${on.section}` : ''}`;
}

/** The page on which it is. */
export function pageOf(on: CommentTarget): string {
  return on.kind === 'section' ? on.document : spotOf(on);
}
