import { createHash } from 'node:crypto';
import type { DataCanvas } from '@opgave/shared/contract/dataCanvasRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { DataCanvasId, type WorkspaceId } from '@opgave/shared/ids';
import { canvasStandings, type StepStanding, type WhyContent } from '@opgave/shared/method/dataCanvas';
import { ALL_LATER_FIELDS } from '@opgave/shared/method/dataFields';
import { type LaterContent, laterContents } from '@opgave/shared/method/dataLater';
import { sideOf } from '@opgave/shared/method/groups';
import type { Doc } from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import { answersTo } from '../answers/giveAnswer.ts';
import type { Documents } from '../documents.ts';

const ID_LENGTH = 40;

export type CanvasDeps = Dependencies & { readonly documents: Documents };
type Reading = Pick<Dependencies, 'storage'>;

/** The data canvas of a workspace; one that nobody answered yet has version 0. */
export async function readCanvas(
  { storage }: Reading,
  workspaceId: WorkspaceId,
): Promise<DataCanvas | EmptyCanvas> {
  const id = canvasId(workspaceId);
  return (await storage.records.get('dataCanvas', id)) ?? emptyCanvas(id, workspaceId);
}

type EmptyCanvas = Omit<DataCanvas, 'version'> & { readonly version: 0 };

function emptyCanvas(id: DataCanvasId, workspaceId: WorkspaceId): EmptyCanvas {
  const why = { version: 0, values: [], experiences: [] };
  const later = { answers: [], items: [], weighed: [] };
  return { id, version: 0, workspaceId, why, seenBy: [], alternatives: [], confirmed: {}, ...later };
}

/** Follows from the workspace, so that there is never a second. */
function canvasId(workspaceId: WorkspaceId): DataCanvasId {
  const hash = createHash('sha256').update(`${workspaceId}/data`).digest('hex');
  return DataCanvasId.parse(hash.slice(0, ID_LENGTH));
}

export type AnyCanvas = DataCanvas | EmptyCanvas;
type Place = Pick<Workspace, 'language' | 'sideOfOther'>;

/** What stands in the first three steps now, in the document and in the record. */
function whyContent(doc: Doc, canvas: AnyCanvas, { language, sideOfOther }: Place): WhyContent {
  const textOf = (root: string) => textOfRoot(doc.getXmlFragment(root));
  return {
    texts: {
      societalValue: textOf('societalValue'),
      people: textOf('people'),
      change: textOf('change'),
      harm: textOf('harm'),
      ifNot: textOf('ifNot'),
    },
    values: canvas.why.values,
    experiences: canvas.why.experiences,
    alternatives: canvas.alternatives,
    seen: canvas.seenBy
      .filter(({ group }) => sideOf(group, sideOfOther) === 'outside')
      .map(({ mark }) => mark),
    language,
  };
}

/** What stands in the last five steps now. */
function laterContent(canvas: AnyCanvas, { sideOfOther }: Pick<Place, 'sideOfOther'>): LaterContent {
  const { items, weighed, answers } = canvas;
  return { items, weighed, answers: answersTo(ALL_LATER_FIELDS, answers), sideOfOther };
}

/** How the steps stand now. */
export async function readStandings(
  deps: Reading & { readonly documents: Documents },
  workspace: Workspace,
): Promise<readonly StepStanding[]> {
  const canvas = await readCanvas(deps, workspace.id);
  const { doc } = await deps.documents.read(documentId(workspace.id, 'data-why'));
  return standingsOf(doc, canvas, workspace);
}

export function standingsOf(doc: Doc, canvas: AnyCanvas, place: Place): readonly StepStanding[] {
  const later = laterContents(laterContent(canvas, place));
  return canvasStandings(whyContent(doc, canvas, place), later, canvas.confirmed);
}
