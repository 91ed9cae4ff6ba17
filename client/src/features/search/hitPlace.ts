import type { CommentTarget } from '@opgave/shared/contract/place';
import type { SearchedText, SearchHit } from '@opgave/shared/contract/search';

/** What leads to one thing on a page: the page, and the mark that the thing carries there. */
export const FOUND_AT = '#at-';

const PAGES: Readonly<Record<SearchedText, string>> = {
  problem: 'problem',
  fundamentals: 'fundamentals',
  'data-why': 'data',
};

/** The address of a hit below that of its table. */
export function hitPath(hit: SearchHit): string {
  if (hit.section) return `${PAGES[hit.section.document]}#${hit.section.key}`;
  if (hit.comment) return targetPath(hit.comment.on);
  if (hit.kind === 'experience') return `experiences/${hit.id}`;
  if (hit.kind === 'option') return partOf(`options/${hit.id}`, hit);
  if (hit.kind === 'choice') return partOf('choice', hit);
  if (hit.round) return `consent/rounds/${hit.round}${FOUND_AT}${hit.id}`;
  return `${CARD_PAGES[hit.kind]}${FOUND_AT}${hit.id}`;
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
