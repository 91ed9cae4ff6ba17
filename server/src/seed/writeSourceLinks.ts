import { SectionPlace } from '@opgave/shared/contract/place';
import type { ShownSource } from '@opgave/shared/contract/sourceLinks';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, type QuotedPassage, textBlocks } from '@opgave/shared/document/passages';
import type { PersonId } from '@opgave/shared/ids';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import { SOURCE_KINDS } from '@opgave/shared/method/sources';
import { requireMember } from '#records/member.ts';
import { addSourceLink } from '#records/sourceLinks/addSourceLink.ts';
import { visibleSources } from '#records/sourceLinks/visibleSources.ts';
import { personIdOf, type Seeding } from './seeding.ts';

/** As many words in a row as a sentence and what somebody said have in common only when one took over the other. */
const WORDS_IN_A_ROW = 4;
const WORD = /[\p{L}\p{N}]+/gu;

/** Every answer of the case to a first question rests on the stories that it names, by whom it names first. */
export async function linkAnswers(seeding: Seeding): Promise<void> {
  const { demoCase } = seeding;
  for (const { key, experienceIds, contributors } of demoCase.fundamentals) {
    const [first] = contributors;
    if (first === undefined) continue;
    const personId = personIdOf(seeding, first);
    const on = { kind: 'section', document: 'fundamentals', section: key } as const;
    for (const caseId of experienceIds) {
      const source = await storyOf(seeding, personId, caseId);
      await add(seeding, personId, { on, source });
    }
  }
}

async function storyOf(seeding: Seeding, personId: PersonId, caseId: string): Promise<ShownSource> {
  const words = seeding.demoCase.experiences.find(({ id }) => id === caseId)?.situation.nl;
  const sources = await sourcesFor(seeding, personId);
  const source = sources.find((one) => one.kind === 'experience' && one.words[0] === words);
  if (!source) throw new Error(`The case names story ${caseId}, which nobody told.`);
  return source;
}

/** A sentence of the problem that takes over words of somebody rests on them; whoever wrote it says so. */
export async function linkSentences(seeding: Seeding): Promise<void> {
  for (const { key } of PROBLEM_SECTIONS) {
    const on = SectionPlace.parse({ kind: 'section', document: 'problem', section: key });
    for (const { passage, by } of await sentencesIn(seeding, key)) {
      const sources = await sourcesFor(seeding, by);
      const taken = sources.filter(({ words }) => words.some((said) => isTakenOver(passage.quote, said)));
      for (const source of [...taken, ...namedFor(seeding, passage.quote, sources)]) {
        await add(seeding, by, { on, passage, source });
      }
    }
  }
}

/** The statement from which the case says a difference came, at its first sentence. */
function namedFor(
  { demoCase }: Seeding,
  quote: string,
  sources: readonly ShownSource[],
): readonly ShownSource[] {
  const difference = demoCase.problemDoc.differences.find(({ text }) => text.nl.startsWith(quote));
  const statement = demoCase.statements.find(
    ({ id }) => id !== undefined && id === difference?.fromStatement,
  );
  return sources.filter(({ kind, words }) => kind === 'statement' && words[0] === statement?.text.nl);
}

interface Written {
  readonly passage: QuotedPassage;
  readonly by: PersonId;
}

async function sentencesIn({ deps, workspaceId }: Seeding, root: string): Promise<readonly Written[]> {
  const { doc, authors } = await deps.documents.read(documentId(workspaceId, 'problem'));
  return textBlocks(doc.getXmlFragment(root)).flatMap((block) =>
    sentencePlaces(inlineText(block)).flatMap((place) => {
      const passage = passageOf({ block, ...place });
      const by = passage && authors.get(passage.start.client);
      return passage && by !== undefined ? [{ passage, by }] : [];
    }),
  );
}

async function sourcesFor(
  { deps, workspaceId }: Seeding,
  personId: PersonId,
): Promise<readonly ShownSource[]> {
  const member = await requireMember(deps, workspaceId, personId);
  return [...(await visibleSources(deps, member, new Set(SOURCE_KINDS))).values()];
}

interface Link {
  readonly on: SectionPlace;
  readonly passage?: QuotedPassage;
  readonly source: ShownSource;
}

async function add({ deps, workspaceId }: Seeding, personId: PersonId, link: Link): Promise<void> {
  const { on, passage, source } = link;
  const words = passage && { passage: { start: passage.start, end: passage.end } };
  const input = { on, ...words, source: { kind: source.kind, id: source.id } };
  await addSourceLink(deps, { workspaceId, personId, input });
}

function isTakenOver(sentence: string, said: string): boolean {
  const rows = rowsOf(said);
  return [...rowsOf(sentence)].some((row) => rows.has(row));
}

function rowsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  const last = words.length - WORDS_IN_A_ROW;
  return new Set(
    words.flatMap((_, at) => (at > last ? [] : [words.slice(at, at + WORDS_IN_A_ROW).join(' ')])),
  );
}
