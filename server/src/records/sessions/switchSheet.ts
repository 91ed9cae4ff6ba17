import type { Seat } from '@opgave/shared/contract/records';
import type { SessionSwitchSheet } from '@opgave/shared/contract/sessionRecord';
import type { PersonId } from '@opgave/shared/ids';
import { sideOf } from '@opgave/shared/method/groups';
import type { SwitchSentence } from '@opgave/shared/method/perspectiveSwitch';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import type { AboutSession, FoundSession } from './oneSession.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;
type Where = Pick<AboutSession, 'workspaceId' | 'sessionId'>;
export type Written = SessionSwitchSheet['sentences'][number];

/** What people wrote in the name of other groups, apart from the session, and with whose it is only until it is shown. */
export async function sheetOf(
  { storage }: ReadDeps,
  { workspaceId, sessionId }: Where,
): Promise<SessionSwitchSheet> {
  const kept = await storage.records.get('sessionSwitchSheet', sessionId);
  return kept ?? { id: sessionId, version: 0, workspaceId, round: 0, sentences: [], shown: [] };
}

/** Those of this time; what is left of another counts as nothing. */
export function sentencesIn(sheet: SessionSwitchSheet, round: number): readonly Written[] {
  return sheet.round === round ? sheet.sentences : [];
}

export function writtenSheet(
  sheet: SessionSwitchSheet,
  change: Partial<Pick<SessionSwitchSheet, 'round' | 'sentences' | 'shown'>>,
): RecordWrite {
  return { kind: 'sessionSwitchSheet', value: { ...sheet, ...change, version: sheet.version + 1 } };
}

/** What goes away with a session that ends meanwhile; what was shown stays. */
export async function sheetAtEnd(deps: ReadDeps, about: Where): Promise<readonly RecordWrite[]> {
  const sheet = await sheetOf(deps, about);
  return sheet.sentences.length === 0 ? [] : [writtenSheet(sheet, { round: 0, sentences: [] })];
}

/** Everyone who takes part, by the order of their ids. */
export async function takingPart(
  { storage }: ReadDeps,
  { member }: Pick<FoundSession, 'member'>,
): Promise<readonly Seat[]> {
  const seats = await storage.records.listByWorkspace('seat', member.workspace.id);
  return seats
    .filter(({ role, status }) => role === 'participant' && status === 'active')
    .toSorted((one, other) => one.personId.localeCompare(other.personId));
}

/** Where somebody sits; nowhere without a group. */
export function seatedAt(
  { personId, group }: Seat,
  { member }: FoundSession,
): readonly SwitchSentence['by'][] {
  return group ? [{ personId, group, side: sideOf(group, member.workspace.sideOfOther) }] : [];
}

/** With where each sits; whoever left the table meanwhile takes words and marks along. */
export function seatedSentences(
  sentences: readonly Written[],
  seats: readonly Seat[],
  found: FoundSession,
): readonly SwitchSentence[] {
  const seated = (personId: PersonId) => {
    const seat = seats.find((one) => one.personId === personId);
    return seat ? seatedAt(seat, found) : [];
  };
  return sentences.flatMap(({ id, by, about, text, marks }) =>
    seated(by).map((writer) => ({
      ...{ id, by: writer, about, text },
      marks: marks.flatMap(({ personId, mark }) =>
        seated(personId)
          .filter(({ group }) => group === about)
          .map((marker) => ({ ...marker, mark })),
      ),
    })),
  );
}
