import type { PostComment } from '@opgave/shared/contract/comments';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { QuotedPassage } from '@opgave/shared/document/passages';
import { createContext, useContext } from 'react';

/** Somebody pressed a button at a section, at some words or at a card: to write about it, or to read what was said. */
export interface Asked {
  readonly place: CommentTarget;
  /** The first words of a card. */
  readonly words?: string | undefined;
  /** The words of the text that were chosen. */
  readonly passage?: QuotedPassage;
  /** The words of a card that were chosen. */
  readonly chosen?: PostComment['words'];
  /** Goes back to where they were chosen. */
  readonly back?: (() => void) | undefined;
  /** `otherWords` proposes what should stand there. */
  readonly what: 'write' | 'otherWords' | 'read';
  /** One comment in particular. */
  readonly commentId?: string;
  /** What was said in it: that comment itself, or an answer to it. */
  readonly saidId?: string;
  /** Tells two alike apart. */
  readonly number: number;
}

/** Between a section or a card in the page and the comments beside it. */
export interface CommentsDesk {
  readonly asked: Asked | undefined;
  readonly ask: (about: Omit<Asked, 'number'>) => void;
  readonly done: () => void;
  /** The thread that is being read: its words are marked in the text. */
  readonly opened: Opened | undefined;
  readonly open: (commentId: string, from: Opened['from']) => void;
  readonly leave: () => void;
  /** Comments whose words stand nowhere any more, as far as the text is on the page. */
  readonly orphans: ReadonlySet<string>;
  readonly setOrphans: (ids: ReadonlySet<string>) => void;
  /** Suggestions for some of the same words, each under the name of the first of them. */
  readonly together: ReadonlyMap<string, string>;
  readonly setTogether: (together: ReadonlyMap<string, string>) => void;
}

/** Pressed in the text the thread comes into view; in the list the words do. */
export interface Opened {
  readonly commentId: string;
  readonly from: 'text' | 'list';
  readonly number: number;
}

export const CommentsDeskContext = createContext<CommentsDesk | undefined>(undefined);

export function useCommentsDesk(): CommentsDesk {
  const desk = useContext(CommentsDeskContext);
  if (!desk) throw new Error('Comments are used outside CommentsDeskProvider');
  return desk;
}
