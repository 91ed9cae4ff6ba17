import { AppError } from '@opgave/shared/contract/errors';
import type { Tension } from '@opgave/shared/contract/perspectiveRecords';
import type { PlaceTension } from '@opgave/shared/contract/tensions';
import { documentId } from '@opgave/shared/document/documents';
import type { Group } from '@opgave/shared/method/groups';
import * as Y from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '../documents.ts';
import { type AboutTension, findTension, readablePerspectives, storeTension } from './oneTension.ts';
import { mayPlace } from './tensionRights.ts';

/**
 * Puts a difference in the section `differences` of the problem definition, in the name of whoever does it; once. The
 * record comes first, so that two who press at once never place it twice.
 */
export async function placeTension(
  deps: Dependencies & { readonly documents: Documents },
  { input, ...about }: Omit<AboutTension, 'version'> & { readonly input: PlaceTension },
): Promise<void> {
  const { member, tension } = await findTension(deps, { ...about, version: input.version });
  if (!mayPlace(member)) throw new AppError('not-allowed', { action: 'problemDoc.write' });
  if (tension.placed !== undefined) throw new AppError('not-allowed', { reason: 'placed' });
  const readable = await readablePerspectives(deps, member);
  const groupA = readable.get(tension.one.perspective)?.group;
  const groupB = readable.get(tension.other.perspective)?.group;
  if (groupA === undefined || groupB === undefined) throw new AppError('not-found');
  const placed: Tension = {
    ...tension,
    version: tension.version + 1,
    placed: { by: about.personId, at: deps.now() },
  };
  await storeTension(deps, member, { value: placed, action: 'tension.placed' });
  const isOpen = tension.settled === undefined;
  await deps.documents.change(documentId(about.workspaceId, 'problem'), about.personId, (doc) => {
    const list = doc.getXmlFragment('differences');
    list.insert(list.length, [itemOf({ groupA, groupB, isOpen, text: input.text })]);
  });
}

interface DifferenceToPlace {
  readonly groupA: Group;
  readonly groupB: Group;
  readonly isOpen: boolean;
  readonly text: string;
}

function itemOf({ groupA, groupB, isOpen, text }: DifferenceToPlace): Y.XmlElement {
  const item = new Y.XmlElement('difference');
  item.setAttribute('groupA', groupA);
  item.setAttribute('groupB', groupB);
  // The types of Yjs know only texts as attributes; a difference is open when nothing is said.
  if (!isOpen) Reflect.apply(item.setAttribute, item, ['isOpen', false]);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text.replaceAll('\n', ' '))]);
  item.insert(0, [paragraph]);
  return item;
}
