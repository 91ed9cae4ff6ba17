import type { Action } from './actions.ts';

/** What a sentence or an answer can rest on. */
export const SOURCE_KINDS = [
  'experience',
  'perspective',
  'statement',
  'comment',
  'parked',
  'assumption',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The texts that rest on sources: a sentence of the problem, an answer to a first question. */
export type SourcedDocument = 'problem' | 'fundamentals';

const ARTEFACTS = { problem: 'problemDoc', fundamentals: 'fundamentals' } as const;

/** Whoever may write a text may also say what it rests on. */
export function onSourcedText(document: SourcedDocument, verb: 'read' | 'write'): Action {
  return `${ARTEFACTS[document]}.${verb}`;
}
