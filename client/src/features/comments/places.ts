import {
  type CardPlace,
  CommentTarget,
  type OutcomePlace,
  rootAt,
  SectionPlace,
} from '@opgave/shared/contract/place';
import { documentKind } from '@opgave/shared/document/documents';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import type { Translate } from '#i18n/textKey.ts';
import { FOUND_AT } from '#ui/foundAt.ts';

/** What a comment is about, with the first words of a card; without them it was taken back. */
export function targetName(t: Translate, on: CommentTarget, words: string | undefined): string {
  if (on.kind === 'section') return placeName(t, on);
  if (on.kind === 'choice') return t('comments.onChoice', { part: t(`choice.part.${on.part}`) });
  return words === undefined ? t(`comments.gone.${on.kind}`) : t(`comments.card.${on.kind}`, { words });
}

/** The name of a section: "5. Waardoor komt het?". */
export function placeName(t: Translate, place: SectionPlace): string {
  if (place.document === 'fundamentals') return t(`fundamental.${place.section}.question`);
  const number = PROBLEM_SECTIONS.find(({ key }) => key === place.section)?.number;
  return `${number}. ${t(`section.${place.section}.title`)}`;
}

/** The name of where a comment was taken up; an option is called by its name where that is known. */
export function outcomeName(t: Translate, place: OutcomePlace, title?: string): string {
  if (place.kind === 'section') return placeName(t, place);
  if (place.kind === 'choice') return t('comments.onChoice', { part: t(`choice.part.${place.part}`) });
  const part = t(`option.text.${place.part}`);
  return title === undefined ? part : t('comments.inOption', { title, part });
}

type Placed = readonly { readonly on: CommentTarget }[];

const counted = new WeakMap<Placed, ReadonlyMap<string, number>>();

/** How many comments stand at a place. Each list is counted once, for a page asks it for every section and card. */
export function countAt(comments: Placed, place: CommentTarget): number {
  const counts = counted.get(comments) ?? countsOf(comments);
  counted.set(comments, counts);
  return counts.get(keyOf(place)) ?? 0;
}

function countsOf(comments: Placed): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { on } of comments) counts.set(keyOf(on), (counts.get(keyOf(on)) ?? 0) + 1);
  return counts;
}

/** The same for the same section or card, and fit for an id in the page. */
export function keyOf(on: CommentTarget): string {
  return on.kind === 'section' ? `${on.document}-${on.section}` : `${on.kind}-${idOf(on)}`;
}

const PAGES = {
  experience: 'experiences',
  statement: 'statements',
  perspective: 'perspectives',
  score: 'values',
  option: 'options',
  choice: 'choice',
} as const;

/** `problem#causes`, or the very card on its page, as links to it are written. */
export function linkOf(on: CommentTarget): string {
  if (on.kind === 'section') return `${on.document}#${on.section}`;
  if (on.kind === 'experience') return `experiences/${on.experienceId}`;
  if (on.kind !== 'option') return `${PAGES[on.kind]}${FOUND_AT}${idOf(on)}`;
  return `options/${on.optionId}${on.part === undefined ? '' : FOUND_AT + on.part}`;
}

/** The sentence that took up a comment: its place, and by which comment to show it there. */
export function takenLink(place: OutcomePlace, commentId: string): string {
  const [page, hash] = linkOf(place).split('#');
  return `${page}?${TAKEN}=${commentId}#${hash}`;
}
/** In an address: whose sentence is to be shown. */
export const TAKEN = 'taken';

/** Whether a comment belongs to this page of the table, or to one below it; undefined when the page takes no comments of its own. */
export function isOnPage(page: string): ((on: CommentTarget) => boolean) | undefined {
  const first = page.split('/')[0] ?? page;
  const pages = ['problem', 'fundamentals', ...Object.values(PAGES)];
  if (!pages.includes(first)) return undefined;
  return (on) => linkOf(on).split(/[#/]/)[0] === first;
}

function idOf(card: CardPlace): string {
  if (card.kind === 'experience') return card.experienceId;
  if (card.kind === 'perspective') return card.perspectiveId;
  if (card.kind === 'option') return card.optionId;
  if (card.kind === 'choice') return card.part;
  return card.kind === 'statement' ? card.statementId : card.scoreId;
}

/** The section with this name in a text, or undefined when there is none. */
export function placeAt(document: SectionPlace['document'], section: string): SectionPlace | undefined {
  const parsed = SectionPlace.safeParse({ kind: 'section', document, section });
  return parsed.success ? parsed.data : undefined;
}

/** How the texts of one document, by their roots, are places of comments. */
export interface SheetPlaces {
  readonly rootOn: (on: CommentTarget) => string | undefined;
  readonly placeOf: (root: string) => CommentTarget | undefined;
}

/** Of a document by its name: `problem`, `choice`, `option/…`. */
export function placesOn(document: string): SheetPlaces {
  const placeOf = (root: string) => CommentTarget.safeParse(placeIn(document, root)).data;
  const rootOn = (on: CommentTarget) => {
    const root = rootAt(on);
    const place = root === undefined ? undefined : placeOf(root);
    return place && keyOf(place) === keyOf(on) ? root : undefined;
  };
  return { rootOn, placeOf };
}

function placeIn(document: string, root: string): object {
  const optionId = documentKind(document)?.option;
  if (optionId) return { kind: 'option', optionId, part: root };
  return document === 'choice'
    ? { kind: 'choice', part: root }
    : { kind: 'section', document, section: root };
}

/** Whether one comments on this page by picking words in a text; elsewhere by the button on a card. */
export function hasText(page: string): boolean {
  return page === 'problem' || page === 'fundamentals';
}
