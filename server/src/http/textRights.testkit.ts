import type { Action } from '@opgave/shared/method/actions';
import { all, member, type Needs, NOBODY, REASON, type RightsRow, row, STALE } from './rightsRow.testkit.ts';

const SECTION = { kind: 'section', document: 'problem', section: 'causes' } as const;
const LETTER = { client: 1, clock: 1 };

/** A comment on a text that one may not read is as unknown as one that never was (T12). */
function onComment(action: Action, of?: 'author'): Needs {
  return (may) => may('comment.read') && (!may('problemDoc.read') || may(action, of));
}

/** What is said about the texts, and tied to them. */
export const TEXTS: readonly RightsRow[] = [
  row('GET /solution-signals', member),
  row('POST /solution-signals', all('problemDoc.write'), {
    document: 'problem',
    section: 'causes',
    key: 'aaaaaaaaaaaaaaaa',
    version: 0,
    state: 'rewritten',
  }),
  row('GET /source-links', member),
  row('GET /source-links/sources', member),
  row('POST /source-links', all('problemDoc.write'), {
    on: SECTION,
    passage: { start: LETTER, end: LETTER },
    source: { kind: 'experience', id: NOBODY },
  }),
  row('POST /source-links/:sourceLinkId/remove', member, STALE),
  row('GET /comments', all('comment.read')),
  row('POST /comments', all('comment.write', 'problemDoc.comment'), { on: SECTION, text: 'Klopt dit wel?' }),
  row('POST /comments/:commentId/replies', onComment('comment.write'), { text: 'Ja, dat klopt.' }),
  row('POST /comments/:commentId/outcome', onComment('comment.write'), {
    ...STALE,
    kind: 'notTakenUp',
    reason: REASON,
  }),
  row('GET /comments/:commentId/taking-up', onComment('comment.write')),
  row('POST /comments/:commentId/edit', onComment('comment.write', 'author'), { ...STALE, text: 'Anders.' }),
  row('POST /comments/:commentId/resolve', onComment('comment.write'), STALE),
  row('POST /comments/:commentId/reopen', onComment('comment.write'), STALE),
  row('POST /comments/:commentId/accept', onComment('problemDoc.write'), STALE),
  row('POST /comments/:commentId/hide', onComment('comment.moderate'), { ...STALE, reason: REASON }),
  row('POST /comments/:commentId/show', onComment('comment.moderate'), STALE),
  row('POST /comments/:commentId/withdraw', onComment('comment.withdraw', 'author'), STALE),
  row('POST /comment-window', all('comment.moderate'), { ...STALE, to: 'closed' }),
  row('POST /last-comment-day', all('comment.moderate'), { ...STALE, lastDay: null }),
];

export const VERSIONS: readonly RightsRow[] = [
  row('POST /search', member, { words: 'brief' }),
  row('GET /versions/:document', all('problemDoc.read')),
  row('POST /versions/:document', all('problemDoc.read', 'version.name'), { name: 'Na de eerste avond' }),
  row('GET /versions/:document/:number', all('problemDoc.read')),
  row('POST /versions/:document/:number/name', all('problemDoc.read', 'version.name'), {
    ...STALE,
    name: 'Na de tweede avond',
  }),
  row('POST /versions/:document/:number/restore', all('problemDoc.read', 'problemDoc.write'), {
    sections: ['causes'],
  }),
];
