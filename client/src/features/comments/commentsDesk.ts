import type { CommentTarget } from '@opgave/shared/contract/place';
import { createContext, useContext } from 'react';

/** Somebody pressed a button at a section or a card: to write about it, or to read what was said. */
export interface Asked {
  readonly place: CommentTarget;
  /** The first words of a card. */
  readonly words?: string | undefined;
  readonly what: 'write' | 'read';
  /** One comment in particular. */
  readonly commentId?: string;
  /** Tells two alike apart. */
  readonly number: number;
}

/** Between a section or a card in the page and the comments beside it. */
export interface CommentsDesk {
  readonly asked: Asked | undefined;
  readonly ask: (about: Omit<Asked, 'number'>) => void;
  readonly done: () => void;
}

export const CommentsDeskContext = createContext<CommentsDesk | undefined>(undefined);

export function useCommentsDesk(): CommentsDesk {
  const desk = useContext(CommentsDeskContext);
  if (!desk) throw new Error('Comments are used outside CommentsDeskProvider');
  return desk;
}
