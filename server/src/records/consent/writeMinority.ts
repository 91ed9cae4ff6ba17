import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { WriteMinority } from '@opgave/shared/contract/consentSent';
import { AppError } from '@opgave/shared/contract/errors';
import type { PersonId } from '@opgave/shared/ids';
import { mayWriteMinorityText } from '@opgave/shared/method/consentRepair';
import type { Group } from '@opgave/shared/method/groups';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireMember } from '../member.ts';
import { mayAnswer } from './giveAnswer.ts';
import { type AboutRound, changed, roundNow } from './rounds.ts';

type WritingDeps = Dependencies & { readonly documents: Documents };
type Minority = ConsentRoundRecord['minority'][number];

/** What a group whose objection stays lets travel along. Only that group writes it, until the table goes on. */
export async function writeMinority(
  deps: WritingDeps,
  about: AboutRound & { readonly input: WriteMinority },
): Promise<void> {
  const member = await requireMember(deps, about.workspaceId, about.personId);
  const isStale = await retryWhenStale(async () => {
    const record = await roundNow(deps, about);
    const group = minorityGroupOf(member, record);
    if (group === undefined) throw new AppError('not-allowed', { action: 'minority.write' });
    const before = record.minority.find((one) => one.group === group);
    if ((before?.version ?? 0) !== about.input.version) return true;
    const { person } = member;
    const after = { ...about.input, version: about.input.version + 1, group, by: person.id, at: deps.now() };
    await deps.storage.records.commit(
      [{ kind: 'consentRound', value: changed(record, { minority: replaced(record.minority, after) }) }],
      [
        decision(deps, member, {
          action: 'consent.minorityWritten',
          object: `consentRound:${record.id}`,
          details: { group },
        }),
      ],
    );
    return false;
  });
  if (isStale) throw new AppError('stale-version');
  deps.storage.bus.publish('consent.changed', { workspaceId: about.workspaceId });
}

/** The group for which this member writes now, if any. */
export function minorityGroupOf(member: Member, { round }: ConsentRoundRecord): Group | undefined {
  if (round.voidedAt !== undefined || !mayAnswer(member)) return undefined;
  const personId: PersonId = member.person.id;
  if (!mayWriteMinorityText(round, personId)) return undefined;
  return round.seats.find((seat) => seat.personId === personId && seat.removedAt === undefined)?.group;
}

function replaced(texts: readonly Minority[], after: Minority): Minority[] {
  return [...texts.filter(({ group }) => group !== after.group), after];
}
