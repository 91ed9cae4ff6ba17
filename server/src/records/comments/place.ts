import type { CommentTarget } from '@opgave/shared/contract/place';
import { optionDocument } from '@opgave/shared/document/documents';
import type { Action } from '@opgave/shared/method/actions';
import type { CommentSpot } from '@opgave/shared/method/facts';

const TEXTS = { problem: 'problemDoc', fundamentals: 'fundamentals' } as const;
const CARDS = {
  experience: 'experience',
  statement: 'statement',
  perspective: 'perspective',
  score: 'valuesCheck',
  option: 'option',
  choice: 'choiceRecord',
} as const;
const PAGES = {
  experience: 'experiences',
  statement: 'statements',
  perspective: 'perspectives',
  score: 'values',
  option: 'options',
  choice: 'choice',
} as const;

/** What one must be allowed to do with what a comment is about. */
export function onTarget(on: CommentTarget, verb: 'read' | 'comment'): Action {
  return `${on.kind === 'section' ? TEXTS[on.document] : CARDS[on.kind]}.${verb}`;
}

/** The document in which its text is written together. */
export function documentAt(on: CommentTarget): string | undefined {
  if (on.kind === 'section') return on.document;
  if (on.kind === 'option') return optionDocument(on.optionId);
  return on.kind === 'choice' ? 'choice' : undefined;
}

/** Where one acts on a comment, as the gates name it. */
export function spotOf(on: CommentTarget): CommentSpot {
  return on.kind === 'section' ? on.section : PAGES[on.kind];
}
