import { AppError } from '@opgave/shared/contract/errors';
import type { Option } from '@opgave/shared/contract/optionRecord';
import type { ProposeOption } from '@opgave/shared/contract/options';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Parked } from '@opgave/shared/contract/storyRecords';
import { documentId, optionDocument } from '@opgave/shared/document/documents';
import { OptionId, type ParkedId } from '@opgave/shared/ids';
import { methodText } from '@opgave/shared/method/texts';
import * as Y from 'yjs';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { parkedView } from '../parked/parkedView.ts';
import { type AtOptions, type OptionDeps, zeroOptionId } from './options.ts';

/**
 * Lays an idea beside the others. The first one brings "do nothing" along, because there is always that to compare with.
 * What was parked before comes back as the first words of its texts.
 */
export async function proposeOption(
  deps: OptionDeps,
  { input, ...at }: AtOptions & { readonly input: ProposeOption },
): Promise<OptionId> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  requireAllowed(member, 'option.write');
  const parked = await parkedIdeas(deps, member, input.fromParked);
  const option = newOption(deps, member, input);
  const zero = await missingZero(deps, member);
  const object = `option:${option.id}`;
  await deps.storage.records.commit(
    [...zero, option].map((value) => ({ kind: 'option' as const, value })),
    [decision(deps, member, { action: 'option.proposed', object, details: { parked: parked.length } })],
  );
  await writeParked(deps, { option, parked });
  deps.storage.bus.publish('options.changed', { workspaceId: at.workspaceId });
  return option.id;
}

/** Only ideas that this person can see; any other is as unknown as one that never was (T12). */
export async function parkedIdeas(
  deps: Pick<OptionDeps, 'storage'>,
  member: Member,
  ids: readonly ParkedId[],
): Promise<readonly Parked[]> {
  const all = await deps.storage.records.listByWorkspace('parked', member.workspace.id);
  return ids.map((id) => {
    const found = all.find((one) => one.id === id);
    if (!found || parkedView(member, found, []) === undefined) throw new AppError('not-found');
    return found;
  });
}

function newOption(deps: OptionDeps, member: Member, input: ProposeOption): Option {
  return {
    ...blank(deps, member),
    id: OptionId.parse(deps.newId()),
    isZero: false,
    title: input.title,
    ...(input.instrument && { instrument: input.instrument }),
    fromParked: input.fromParked,
  };
}

type Blank = Omit<Option, 'id' | 'isZero' | 'title'>;

function blank(deps: Pick<OptionDeps, 'now'>, { workspace, person, seat }: Member): Blank {
  const { group } = seat;
  return {
    version: 1,
    workspaceId: workspace.id,
    author: person.id,
    ...(group !== undefined && { group }),
    proposedAt: deps.now(),
    fromParked: [],
    effects: [],
    doability: [],
  };
}

async function missingZero(deps: OptionDeps, member: Member): Promise<readonly Option[]> {
  const { workspace } = member;
  const id = zeroOptionId(workspace.id);
  if (await deps.storage.records.get('option', id)) return [];
  return [{ ...blank(deps, member), id, isZero: true, title: zeroTitle(workspace) }];
}

function zeroTitle({ language }: Workspace): string {
  return methodText(language, 'option.zero');
}

interface FirstWords {
  readonly option: Option;
  readonly parked: readonly Parked[];
}

/** What was parked is what the option would do, and which part of the problem it would solve. */
async function writeParked({ documents }: OptionDeps, { option, parked }: FirstWords): Promise<void> {
  if (parked.length === 0) return;
  const id = documentId(option.workspaceId, optionDocument(option.id));
  await documents.change(id, option.author, (doc) => {
    for (const { text, wouldSolve } of parked) {
      doc.getXmlFragment('what').push([paragraph(text)]);
      doc.getXmlFragment('solves').push([paragraph(wouldSolve)]);
    }
  });
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text.replaceAll('\n', ' '))]);
  return element;
}
