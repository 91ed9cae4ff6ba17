import { documentId } from '@opgave/shared/document/documents';
import { lookingIn, signalsIn } from '@opgave/shared/document/signalsIn';
import type { PersonId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { listParked } from '#records/parked/listParked.ts';
import { handleSignal } from '#records/solutionSignals/handleSignal.ts';
import { personIdOf, type Seeding } from './seeding.ts';

type CaseSignal = Seeding['demoCase']['solutionSignals'][number];

/** The first sentences of the case in which a solution hid: written, handled, and then gone from the text. */
export async function writeSignals(seeding: Seeding): Promise<void> {
  for (const signal of seeding.demoCase.solutionSignals) {
    const personId = personIdOf(seeding, signal.handledBy);
    await change(seeding, personId, (doc) => write(doc.getXmlFragment(signal.section), signal.sentence.nl));
    await handle(seeding, personId, signal);
    await change(seeding, personId, (doc) => doc.getXmlFragment(signal.section).delete(0, 1));
  }
}

async function handle(seeding: Seeding, personId: PersonId, signal: CaseSignal): Promise<void> {
  const { deps, workspaceId } = seeding;
  const { section, state } = signal;
  const { doc } = await deps.documents.read(documentId(workspaceId, 'problem'));
  const [found] = signalsIn(doc.getXmlFragment(section), lookingIn('nl'));
  if (!found) throw new Error(`The case names a sentence that is no signal: ${signal.sentence.nl}`);
  const place = { document: 'problem', section, key: found.key, version: 0 } as const;
  const input =
    state === 'rewritten'
      ? ({ ...place, state } as const)
      : ({ ...place, state, parkedId: await parkedIdOf(seeding, personId, signal) } as const);
  await handleSignal(deps, { workspaceId, personId, input });
}

async function parkedIdOf(seeding: Seeding, personId: PersonId, { parkedId }: CaseSignal) {
  const { deps, demoCase, workspaceId } = seeding;
  const words = demoCase.parked.find(({ id }) => id === parkedId)?.text.nl;
  const parked = (await listParked(deps, workspaceId, personId)).find(({ text }) => text === words);
  if (!parked) throw new Error(`The case names ${parkedId}, which is not among its parked ideas.`);
  return parked.id;
}

function change({ deps, workspaceId }: Seeding, personId: PersonId, edit: (doc: Y.Doc) => void) {
  return deps.documents.change(documentId(workspaceId, 'problem'), personId, edit);
}

function write(root: Y.XmlFragment, sentence: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(sentence)]);
  root.insert(0, [paragraph]);
}
