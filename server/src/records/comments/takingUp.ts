import { MIN_SENTENCE_LENGTH, type TakingUpView } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import { LIMITS } from '@opgave/shared/contract/limits';
import { type OutcomePlace, rootAt } from '@opgave/shared/contract/place';
import { cleanText } from '@opgave/shared/contract/text';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, type QuotedPassage, type Stretch, textBlocks } from '@opgave/shared/document/passages';
import { CHOICE_PARTS } from '@opgave/shared/method/choice';
import { OPTION_TEXTS } from '@opgave/shared/method/options';
import { can } from '@opgave/shared/method/permissions';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { wordsOfChoice } from '../choice/wordsOfChoice.ts';
import { requireAllowed } from '../member.ts';
import { viewOptions } from '../options/optionsView.ts';
import { type AboutComment, findComment } from './oneComment.ts';
import type { PassageDeps } from './passage.ts';
import { documentAt, onTarget } from './place.ts';
import { requireSettler } from './requireSettler.ts';

type Deps = Dependencies & PassageDeps;

/** Words at a place; where people write together with the letters that they are. */
interface Sentence {
  readonly words: string;
  readonly stretch?: Stretch;
}

/** Every place in which a comment may be taken up, with the sentences that stand there now. */
export async function viewTakingUp(deps: Deps, about: AboutComment): Promise<TakingUpView> {
  const { member, comment } = await findComment(deps, about);
  requireAllowed(member, 'comment.write');
  await requireSettler(deps, member, comment);
  const places = await Promise.all(
    (await placesFor(deps, member)).map(async (one) => ({
      ...one,
      sentences: [...new Set((await sentencesAt(deps, member, one.place)).map(({ words }) => words))],
    })),
  );
  return { places: places.filter(({ sentences }) => sentences.length > 0) };
}

/**
 * The letters of the sentence that took up a comment, so that a link goes on leading to it. Throws 'words-gone' when it
 * does not stand there.
 */
export async function takenAt(
  deps: Deps,
  member: Member,
  { place, sentence }: { readonly place: OutcomePlace; readonly sentence: string },
): Promise<QuotedPassage | undefined> {
  if (!can(member.actor, onTarget(place, 'read'), member.where)) throw new AppError('not-found');
  const found = (await sentencesAt(deps, member, place)).find(({ words }) => words === sentence);
  if (!found) throw new AppError('words-gone');
  return found.stretch && passageOf(found.stretch);
}

type PlaceFor = Omit<TakingUpView['places'][number], 'sentences'>;

async function placesFor(deps: Deps, member: Member): Promise<readonly PlaceFor[]> {
  const { workspace, person } = member;
  const places: readonly OutcomePlace[] = [
    ...PROBLEM_SECTIONS.map(({ key }) => ({ kind: 'section', document: 'problem', section: key }) as const),
    ...FUNDAMENTALS.map((section) => ({ kind: 'section', document: 'fundamentals', section }) as const),
    ...CHOICE_PARTS.map((part) => ({ kind: 'choice', part }) as const),
  ];
  const readable = places.filter((place) => can(member.actor, onTarget(place, 'read'), member.where));
  if (!can(member.actor, 'option.read', member.where)) return readable.map((place) => ({ place }));
  const { options } = await viewOptions(deps, { workspaceId: workspace.id, personId: person.id });
  const ofOptions = options.flatMap(({ id: optionId, title }) =>
    OPTION_TEXTS.map(({ key: part }) => ({ place: { kind: 'option', optionId, part } as const, title })),
  );
  return [...readable.map((place) => ({ place })), ...ofOptions];
}

/** Only what can take a comment up as it stands; what is longer than one may say is its beginning. */
async function sentencesAt(deps: Deps, member: Member, place: OutcomePlace): Promise<readonly Sentence[]> {
  const sentences = await wordsAt(deps, member, place);
  return sentences.filter(({ words }) => words.length >= MIN_SENTENCE_LENGTH);
}

async function wordsAt(deps: Deps, member: Member, place: OutcomePlace): Promise<readonly Sentence[]> {
  const [document, root] = [documentAt(place), rootAt(place)];
  if (document === undefined) return [];
  if (root === undefined) {
    const parts = await wordsOfChoice(deps, member);
    return parts
      .filter(({ at }) => place.kind === 'choice' && at === place.part)
      .map(({ text }) => ({ words: cleanText(text.slice(0, LIMITS.textLength)) }));
  }
  if (place.kind === 'option' && !(await isOptionHere(deps, member, place.optionId))) return [];
  const { doc } = await deps.documents.read(documentId(member.workspace.id, document));
  return textBlocks(doc.getXmlFragment(root)).flatMap((block) => {
    const text = inlineText(block);
    return sentencePlaces(text).map(({ from, to: end }) => {
      const to = Math.min(end, from + LIMITS.textLength);
      return { words: cleanText(text.slice(from, to)), stretch: { block, from, to } };
    });
  });
}

async function isOptionHere({ storage }: Deps, { workspace }: Member, id: string): Promise<boolean> {
  const options = await storage.records.listByWorkspace('option', workspace.id);
  return options.some((option) => option.id === id);
}
