import { createHash } from 'node:crypto';
import { AppError } from '@opgave/shared/contract/errors';
import type { SolutionSignal } from '@opgave/shared/contract/solutionRecord';
import type { HandleSignal } from '@opgave/shared/contract/solutionSignals';
import { documentId } from '@opgave/shared/document/documents';
import { lookingIn, sectionsLookedAt, signalsIn } from '@opgave/shared/document/signalsIn';
import { type PersonId, SignalId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { WRITE_ACTIONS } from './rights.ts';

export interface Handling {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: HandleSignal;
}
type HandlingDeps = Dependencies & { readonly documents: Documents };

const ID_LENGTH = 40;

/** Keeps what was done with one sentence; the text itself is never touched. */
export async function handleSignal(
  deps: HandlingDeps,
  { workspaceId, personId, input }: Handling,
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, WRITE_ACTIONS[input.document]);
  await requireSentence(deps, member, input);
  if (input.state === 'parked') await requireParked(deps, member, input.parkedId);
  const id = signalId(member, input);
  const before = await deps.storage.records.get('solutionSignal', id);
  if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
  const object = `${input.document}:${input.section}`;
  await deps.storage.records.commit(
    [{ kind: 'solutionSignal', value: handled(deps, member, input) }],
    [decision(deps, member, { action: `solutionSignal.${input.state}`, object, details: {} })],
  );
  deps.storage.bus.publish('solutionSignals.changed', { workspaceId });
}

/** Only a sentence that stands there can be handled, so that nobody keeps sentences that are still to be written. */
async function requireSentence(deps: HandlingDeps, member: Member, input: HandleSignal): Promise<void> {
  const { id, language } = member.workspace;
  if (!sectionsLookedAt(input.document).includes(input.section)) throw new AppError('not-found');
  const { doc } = await deps.documents.read(documentId(id, input.document));
  const signals = signalsIn(doc.getXmlFragment(input.section), lookingIn(language));
  if (!signals.some(({ key }) => key === input.key)) throw new AppError('not-found');
}

async function requireParked(deps: Dependencies, { workspace }: Member, id: string): Promise<void> {
  const parked = await deps.storage.records.get('parked', id);
  if (parked?.workspaceId !== workspace.id) throw new AppError('not-found');
}

function handled(deps: Dependencies, member: Member, { version, ...input }: HandleSignal): SolutionSignal {
  return {
    ...input,
    id: signalId(member, input),
    version: version + 1,
    workspaceId: member.workspace.id,
    handledBy: member.person.id,
    handledAt: deps.now(),
  };
}

/** The same for the same sentence in a document, so that two people at once can never handle it twice. */
function signalId(
  { workspace }: Member,
  { document, key }: Pick<HandleSignal, 'document' | 'key'>,
): SignalId {
  const hash = createHash('sha256').update(`${workspace.id}/${document}/${key}`).digest('hex');
  return SignalId.parse(hash.slice(0, ID_LENGTH));
}
