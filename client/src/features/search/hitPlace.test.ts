import type { SearchHit } from '@opgave/shared/contract/search';
import { BreakoutId, CommentId, ConsentRoundId, StatementId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { hitPath } from './hitPlace.ts';

const snippet = { before: '', match: 'brief', after: '' };
const ROUND = ConsentRoundId.parse('consentround0000001');
const session = { id: BreakoutId.parse('sessionsession00001'), title: 'De eerste sessie' };
const id = 'statement000000001';

function hit(more: Partial<SearchHit>): SearchHit {
  return { kind: 'statement', id, snippet, by: {}, ...more };
}

it.each([
  [hit({ kind: 'text', section: { document: 'data-why', key: 'people', block: 2 } }), 'data?block=2#people'],
  [hit({ kind: 'experience' }), `experiences/${id}`],
  [hit({}), `statements#at-${id}`],
  [hit({ kind: 'parked' }), `parked#at-${id}`],
  [hit({ kind: 'tension' }), `perspectives#at-${id}`],
  [hit({ kind: 'person' }), `people#at-${id}`],
  [hit({ kind: 'weighing' }), `values#at-${id}`],
  [hit({ kind: 'option' }), `options/${id}`],
  [hit({ kind: 'option', at: 'because' }), `options/${id}#at-because`],
  [hit({ kind: 'choice', at: 'losses' }), 'choice#at-losses'],
  [hit({ kind: 'data', at: 'purpose' }), 'data#at-purpose'],
  [hit({ kind: 'route', at: 'reportBack' }), 'route#at-reportBack'],
  [hit({ kind: 'lookBack', at: 'noticed' }), 'reflection#at-noticed'],
  [hit({ kind: 'notes', at: '2', session }), `notes/${session.id}?block=2#notes`],
  [hit({ kind: 'question', session }), `questions/${session.id}#at-${id}`],
  [hit({ kind: 'minutes', at: 'line-3', session }), `session/${session.id}/minutes#at-line-3`],
  [hit({ kind: 'reason', round: ROUND }), `consent/rounds/${ROUND}#at-${id}`],
])('leads to the place itself', (found, path) => {
  expect(hitPath(found)).toBe(path);
});

it('leads to a comment or an answer itself, on the page of what it is about', () => {
  const comment = { id: CommentId.parse('comment00000000001') };
  const section = { kind: 'section', document: 'problem', section: 'causes' } as const;
  expect(hitPath(hit({ kind: 'comment', comment: { ...comment, on: section } }))).toBe(
    `problem?comment=${id}#causes`,
  );
  const statement = { kind: 'statement', statementId: StatementId.parse(id) } as const;
  expect(hitPath(hit({ kind: 'comment', comment: { ...comment, on: statement } }))).toBe(
    `statements?comment=${id}`,
  );
});
