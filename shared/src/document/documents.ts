import { BreakoutId, DocumentId, OptionId, PersonId, type SessionId, WorkspaceId } from '#ids.ts';
import type { Artefact } from '#method/actions.ts';
import { CHOICE_TEXTS } from '#method/choice.ts';
import { WHY_TEXTS } from '#method/dataCanvas.ts';
import { OPTION_TEXTS } from '#method/options.ts';
import { PERSPECTIVE_ROOTS } from '#method/perspectiveQuestions.ts';
import { FUNDAMENTALS, PROBLEM_SECTIONS, type SectionKind } from '#method/problemSections.ts';

export interface DocumentKind {
  readonly artefact: Artefact;
  /** Every root fragment with what it holds; one root, one right to write (P31). */
  readonly roots: ReadonlyMap<string, SectionKind>;
  /** Whose it is, when it is of one person. */
  readonly owner?: PersonId;
  /** Of which session or breakout these are the notes. */
  readonly notesOf?: string;
  /** Which option it is of. */
  readonly option?: OptionId;
}

/** The closed list of documents of a workspace (`design.md` section 4). */
const DOCUMENTS: ReadonlyMap<string, DocumentKind> = new Map<string, DocumentKind>([
  [
    'problem',
    { artefact: 'problemDoc', roots: new Map(PROBLEM_SECTIONS.map(({ key, kind }) => [key, kind])) },
  ],
  ['fundamentals', { artefact: 'fundamentals', roots: new Map(FUNDAMENTALS.map((key) => [key, 'prose'])) }],
  ['choice', { artefact: 'choiceRecord', roots: new Map(CHOICE_TEXTS.map(({ key }) => [key, 'prose'])) }],
  ['data-why', { artefact: 'dataCanvasWhy', roots: new Map(WHY_TEXTS.map(({ key }) => [key, 'prose'])) }],
]);

/** What kind of document this name is, or undefined: then there is no such document. */
export function documentKind(name: string): DocumentKind | undefined {
  return DOCUMENTS.get(name) ?? perspectiveKind(name) ?? notesKind(name) ?? optionKind(name);
}

const PERSPECTIVE = 'perspective/';
const PERSPECTIVE_DOCUMENT_ROOTS: DocumentKind['roots'] = new Map(
  PERSPECTIVE_ROOTS.map((root) => [root, 'prose']),
);

/** The document in which somebody writes how they see it; nobody else writes in it. */
export function perspectiveDocument(owner: PersonId): string {
  return `${PERSPECTIVE}${owner}`;
}

function perspectiveKind(name: string): DocumentKind | undefined {
  if (!name.startsWith(PERSPECTIVE)) return undefined;
  const owner = PersonId.safeParse(name.slice(PERSPECTIVE.length));
  if (!owner.success) return undefined;
  return { artefact: 'perspective', roots: PERSPECTIVE_DOCUMENT_ROOTS, owner: owner.data };
}

const NOTES = 'notes/';
export const NOTES_ROOT = 'notes';
const NOTES_DOCUMENT_ROOTS: DocumentKind['roots'] = new Map([[NOTES_ROOT, 'prose']]);

/** The notes of a session, or of a few people who work apart in it. */
export function notesDocument(of: SessionId | BreakoutId): string {
  return `${NOTES}${of}`;
}

function notesKind(name: string): DocumentKind | undefined {
  if (!name.startsWith(NOTES)) return undefined;
  const of = BreakoutId.safeParse(name.slice(NOTES.length));
  if (!of.success) return undefined;
  return { artefact: 'notes', roots: NOTES_DOCUMENT_ROOTS, notesOf: of.data };
}

const OPTION = 'option/';
const OPTION_ROOTS: DocumentKind['roots'] = new Map(OPTION_TEXTS.map(({ key }) => [key, 'prose']));

/** The document in which the table writes one option. */
export function optionDocument(id: OptionId): string {
  return `${OPTION}${id}`;
}

function optionKind(name: string): DocumentKind | undefined {
  if (!name.startsWith(OPTION)) return undefined;
  const option = OptionId.safeParse(name.slice(OPTION.length));
  if (!option.success) return undefined;
  return { artefact: 'option', roots: OPTION_ROOTS, option: option.data };
}

/** Documents of the second half: they come with the choice, and nobody may ask for them before consent. */
const AFTER_CONSENT = /^(?:choice|option\/[a-z0-9]{16,40})$/;

/** Whether this is a place for solutions, which opens only after consent (`method.md` section 1.1). */
export function opensAfterConsent(name: string): boolean {
  return AFTER_CONSENT.test(name);
}

/** The documents that every workspace has. */
export function documentNames(): readonly string[] {
  return [...DOCUMENTS.keys()];
}

export function documentId(workspaceId: WorkspaceId, name: string): DocumentId {
  return DocumentId.parse(`${workspaceId}/${name}`);
}

/** Of which workspace this is a document. */
export function workspaceOf(id: DocumentId): WorkspaceId {
  return WorkspaceId.parse(id.slice(0, id.indexOf('/')));
}
