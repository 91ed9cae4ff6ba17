import { createHash } from 'node:crypto';
import { AppError } from '@opgave/shared/contract/errors';
import type { Option } from '@opgave/shared/contract/optionRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import { documentId, optionDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { OptionId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import { missingInOption, type OptionTexts } from '@opgave/shared/method/options';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';

const ID_LENGTH = 40;
/** Somebody else wrote in between; what one saw being gone is no reason to try much longer. */
const ATTEMPTS = 5;

export type OptionDeps = Dependencies & { readonly documents: Documents };
type Reading = Pick<OptionDeps, 'storage' | 'documents'>;

export interface AtOptions {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}
export interface AboutOption extends AtOptions {
  readonly optionId: OptionId;
}

/** An option with the texts that stand in its document now. */
export interface WrittenOption {
  readonly option: Option;
  readonly texts: OptionTexts;
  readonly missing: readonly string[];
}

/** Follows from the workspace, so that there is never a second "do nothing". */
export function zeroOptionId(workspaceId: WorkspaceId): OptionId {
  const hash = createHash('sha256').update(`${workspaceId}/option/zero`).digest('hex');
  return OptionId.parse(hash.slice(0, ID_LENGTH));
}

/** Every option, "do nothing" first and then the oldest first. */
export async function readOptions(
  deps: Reading,
  { id }: Pick<Workspace, 'id'>,
): Promise<readonly WrittenOption[]> {
  const options = await deps.storage.records.listByWorkspace('option', id);
  const inOrder = options.toSorted(
    (one, other) => Number(other.isZero) - Number(one.isZero) || one.proposedAt - other.proposedAt,
  );
  return Promise.all(inOrder.map((option) => withTexts(deps, option)));
}

async function withTexts({ documents }: Reading, option: Option): Promise<WrittenOption> {
  const { doc } = await documents.read(documentId(option.workspaceId, optionDocument(option.id)));
  const textOf = (root: string) => textOfRoot(doc.getXmlFragment(root));
  const texts = {
    what: textOf('what'),
    solves: textOf('solves'),
    because: textOf('because'),
    whyNotLighter: textOf('whyNotLighter'),
    doable: textOf('doable'),
    doableAgency: textOf('doableAgency'),
    cost: textOf('cost'),
    risk: textOf('risk'),
  };
  const { isZero, instrument } = option;
  return { option, texts, missing: missingInOption({ isZero, instrument, texts }) };
}

/** The options that count: complete, and not put aside. */
export function countingOptions(options: readonly WrittenOption[]): readonly WrittenOption[] {
  return options.filter(
    ({ option, missing }) => !option.isZero && option.aside === undefined && missing.length === 0,
  );
}

interface OptionChange {
  readonly action: string;
  /** Throws 'stale-version', 'not-allowed' or 'not-found'. */
  readonly edit: (found: { readonly member: Member; readonly option: Option }) => Partial<Option>;
}

/** Changes one option for a member who may write it now; what somebody else changed in another part is kept. */
export async function changeOption(
  deps: Pick<OptionDeps, 'storage' | 'now'>,
  about: AboutOption,
  { action, edit }: OptionChange,
): Promise<void> {
  const { workspaceId, personId, optionId } = about;
  await retryWhenStale(async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'option.write');
    const option = await deps.storage.records.get('option', optionId);
    if (option?.workspaceId !== workspaceId) throw new AppError('not-found');
    const after = { ...option, ...edit({ member, option }), version: option.version + 1 };
    const write: RecordWrite = { kind: 'option', value: after };
    const event = decision(deps, member, { action, object: `option:${optionId}`, details: {} });
    await deps.storage.records.commit([write], [event]);
  }, ATTEMPTS);
  deps.storage.bus.publish('options.changed', { workspaceId });
}

/** A change of the whole option is made on what one saw. */
export function requireSeen(option: Option, version: number): void {
  if (option.version !== version) throw new AppError('stale-version');
}
