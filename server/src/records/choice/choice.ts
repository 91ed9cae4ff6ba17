import { createHash } from 'node:crypto';
import type { Choice } from '@opgave/shared/contract/choiceRecord';
import type { Tension } from '@opgave/shared/contract/perspectiveRecords';
import type { Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { ChoiceId, type WorkspaceId } from '@opgave/shared/ids';
import type { ChoiceContent } from '@opgave/shared/method/choice';
import { countingOptions, type OptionDeps, readOptions, type WrittenOption } from '../options/options.ts';

const ID_LENGTH = 40;
type Reading = Pick<OptionDeps, 'storage' | 'documents'>;

/** The choice of a workspace; one of which nobody filled in anything has version 0. */
export type AnyChoice = Omit<Choice, 'version'> & { readonly version: number };

export interface ReadChoice {
  readonly choice: AnyChoice;
  readonly options: readonly WrittenOption[];
  /** Differences that nobody settled, and those that this choice already answered. */
  readonly tensions: readonly Tension[];
  readonly content: ChoiceContent;
}

/** Follows from the workspace, so that there is never a second. */
function choiceId(workspaceId: WorkspaceId): ChoiceId {
  const hash = createHash('sha256').update(`${workspaceId}/choice`).digest('hex');
  return ChoiceId.parse(hash.slice(0, ID_LENGTH));
}

function emptyChoice(id: ChoiceId, workspaceId: WorkspaceId): AnyChoice {
  return {
    ...{ id, version: 0, workspaceId },
    picked: { version: 0, options: [] },
    values: { version: 0, yields: [] },
    reflectOn: { version: 0 },
    ...{ losses: [], notChosen: [], effects: [], tensionAnswers: [], signalReasons: [] },
  };
}

/** The record alone, without its words. */
export async function readStoredChoice(
  { storage }: Pick<Reading, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<AnyChoice> {
  const id = choiceId(workspaceId);
  return (await storage.records.get('choice', id)) ?? emptyChoice(id, workspaceId);
}

/** The record, its words, and what it is about, as it all stands now. */
export async function readChoice(deps: Reading, workspace: Workspace): Promise<ReadChoice> {
  const [choice, options, tensions, { doc }] = await Promise.all([
    readStoredChoice(deps, workspace.id),
    readOptions(deps, workspace),
    deps.storage.records.listByWorkspace('tension', workspace.id),
    deps.documents.read(documentId(workspace.id, 'choice')),
  ]);
  const textOf = (root: string) => textOfRoot(doc.getXmlFragment(root));
  const texts = {
    chosen: textOf('chosen'),
    because: textOf('because'),
    givenUp: textOf('givenUp'),
    whyThisOrder: textOf('whyThisOrder'),
    stopIf: textOf('stopIf'),
  };
  const known = tensions.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  return {
    ...{ choice, options },
    tensions: known,
    content: contentOf(choice, { options, tensions: known, texts, language: workspace.language }),
  };
}

type Around = Pick<ChoiceContent, 'texts' | 'language'> & Pick<ReadChoice, 'options' | 'tensions'>;

function contentOf(choice: AnyChoice, { options, tensions, texts, language }: Around): ChoiceContent {
  const zero = options.find(({ option }) => option.isZero)?.option.id;
  return {
    ...{ texts, language },
    options: countingOptions(options).map(({ option }) => option.id),
    ...(zero !== undefined && { zeroOption: zero }),
    chosenOptions: choice.picked.options,
    ...(choice.values.prevails !== undefined && { valuePrevails: choice.values.prevails }),
    valueYields: choice.values.yields,
    losses: choice.losses,
    notChosen: choice.notChosen,
    ...(choice.whoDecides && { whoDecides: choice.whoDecides }),
    effects: choice.effects.length,
    ...(choice.reflectOn.day !== undefined && { reflectOn: choice.reflectOn.day }),
    tensions: tensions
      .filter(({ settled }) => settled === undefined)
      .map(({ id, one, other }) => ({ id, values: [one.value, other.value] })),
    tensionAnswers: choice.tensionAnswers,
    signalReasons: choice.signalReasons,
  };
}
