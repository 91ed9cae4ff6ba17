import type { CommentTarget } from '@opgave/shared/contract/place';
import type { SearchedText, SearchHit } from '@opgave/shared/contract/search';
import { NOTES_ROOT } from '@opgave/shared/document/documents';
import { BLOCK, FOUND_AT } from '#ui/foundAt.ts';

const PAGES: Readonly<Record<SearchedText, string>> = {
  problem: 'problem',
  fundamentals: 'fundamentals',
  'data-why': 'data',
};

/** The address of a hit below that of its table. */
export function hitPath(hit: SearchHit): string {
  if (hit.section) return textPath(hit.section);
  if (hit.comment) return commentPath(hit.comment.on, hit.id);
  if (hit.kind === 'experience') return `experiences/${hit.id}`;
  if (hit.kind === 'option') return partOf(`options/${hit.id}`, hit);
  if (hit.kind === 'choice') return partOf('choice', hit);
  if (hit.session) return meetingPath(hit.session.id, hit);
  if (hit.kind === 'data' || hit.kind === 'route') return partOf(hit.kind, hit);
  if (hit.kind === 'lookBack') return partOf('reflection', hit);
  if (hit.round) return `consent/rounds/${hit.round}${FOUND_AT}${hit.id}`;
  return `${CARD_PAGES[hit.kind]}${FOUND_AT}${hit.id}`;
}

/** The paragraph of notes, the question, or the line of the minutes. */
function meetingPath(session: string, hit: SearchHit): string {
  if (hit.kind === 'notes') return `notes/${session}?${BLOCK}=${hit.at}#${NOTES_ROOT}`;
  if (hit.kind === 'question') return `questions/${session}${FOUND_AT}${hit.id}`;
  return partOf(`session/${session}/minutes`, hit);
}

/** The very paragraph of a section. */
function textPath({ document, key, block }: NonNullable<SearchHit['section']>): string {
  return `${PAGES[document]}?${BLOCK}=${block}#${key}`;
}

/** The comment or the answer itself, on the page of what it is about; a section is in view as well. */
function commentPath(on: CommentTarget, id: string): string {
  const [page, hash = ''] = targetPath(on).split('#');
  return `${page}?comment=${id}${on.kind === 'section' ? `#${hash}` : ''}`;
}

/** A page that has parts is entered at the one in which the words stand. */
function partOf(page: string, { at }: SearchHit): string {
  return at === undefined ? page : `${page}${FOUND_AT}${at}`;
}

const CARD_PAGES = {
  text: 'problem',
  comment: 'problem',
  perspective: 'perspectives',
  statement: 'statements',
  parked: 'parked',
  tension: 'perspectives',
  assumption: 'assumptions',
  reason: 'consent',
  weighing: 'values',
  person: 'people',
  notes: 'sessions',
  question: 'questions',
  minutes: 'sessions',
} as const;

function targetPath(on: CommentTarget): string {
  switch (on.kind) {
    case 'section':
      return `${PAGES[on.document]}#${on.section}`;
    case 'experience':
      return `experiences/${on.experienceId}`;
    case 'statement':
      return `statements${FOUND_AT}${on.statementId}`;
    case 'perspective':
      return `perspectives${FOUND_AT}${on.perspectiveId}`;
    case 'score':
      return `values${FOUND_AT}${on.scoreId}`;
    case 'choice':
      return `choice${FOUND_AT}${on.part}`;
    default:
      return `options/${on.optionId}`;
  }
}
