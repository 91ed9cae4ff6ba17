import type { SectionPlace } from '@opgave/shared/contract/place';
import { createContext, useContext } from 'react';

/** Somebody pressed a button at a section: to write about it, or to read what was said. */
export interface Asked {
  readonly place: SectionPlace;
  readonly what: 'write' | 'read';
  /** Tells two alike apart. */
  readonly number: number;
}

/** Between a section in the page and the comments beside it. */
export interface CommentsDesk {
  readonly asked: Asked | undefined;
  readonly ask: (place: SectionPlace, what: Asked['what']) => void;
  readonly done: () => void;
}

export const CommentsDeskContext = createContext<CommentsDesk | undefined>(undefined);

export function useCommentsDesk(): CommentsDesk {
  const desk = useContext(CommentsDeskContext);
  if (!desk) throw new Error('Comments are used outside CommentsDeskProvider');
  return desk;
}
