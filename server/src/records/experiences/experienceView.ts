import type { Seat } from '@opgave/shared/contract/records';
import type { ExperienceView, ToldExperience } from '@opgave/shared/contract/stories';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { PersonId } from '@opgave/shared/ids';
import { shownName } from '@opgave/shared/method/experiences';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { fromRoomView, groupOfItem, isNameless } from '../fromRoom.ts';
import { timestamp } from '../moment.ts';

/** What this member may see of a story: all of it, only that there was one, or nothing (undefined). */
export function experienceView(
  member: Member,
  experience: Experience,
  seats: readonly Seat[],
): ExperienceView | undefined {
  const { standing } = experience;
  if (standing.state === 'withdrawn') return standing.leavesMark ? mark(experience, 'withdrawn') : undefined;
  if (standing.state === 'shown' || isKeeper(member, experience)) return told(member, experience, seats);
  return standing.state === 'hidden' && standing.wasShown ? mark(experience, 'hidden') : undefined;
}

/** Who sees a story that others do not see: its teller, and whoever moderates. */
function isKeeper({ actor, where, person }: Member, { teller }: Experience): boolean {
  return teller === person.id || can(actor, 'experience.moderate', where);
}

function mark({ id, toldAt }: Experience, why: 'withdrawn' | 'hidden'): ExperienceView {
  return { kind: 'mark', id, why, toldAt: timestamp(toldAt) };
}

function told({ workspace, person }: Member, experience: Experience, seats: readonly Seat[]): ToldExperience {
  const {
    id,
    version,
    situation,
    steps,
    effect,
    feeling,
    needed,
    toldBy,
    phase,
    standing,
    fromRoom,
    fromDoor,
  } = experience;
  const seatOf = (personId: PersonId) => seats.find((seat) => seat.personId === personId);
  const isMine = experience.teller === person.id;
  const seat = seatOf(experience.teller);
  const group = groupOfItem(experience, seat?.group);
  const displayName = seat?.displayName ?? '';
  const shownAs = isNameless(experience) ? 'groupOnly' : experience.shownAs;
  const shown = shownName({ displayName, shownAs }, workspace.opennessMode, false);
  return {
    kind: 'told',
    id,
    version,
    teller: { ...(shown.kind === 'name' && { name: shown.name }), ...(group !== undefined && { group }) },
    isMine,
    ...{ situation, steps, effect, feeling, needed, toldBy, phase },
    ...(isMine && { shownAs }),
    toldAt: timestamp(experience.toldAt),
    ...(fromDoor !== undefined && { fromDoor }),
    ...(fromRoom && { fromRoom: fromRoomView(fromRoom, seatOf) }),
    state: standing.state === 'withdrawn' ? 'hidden' : standing.state,
    ...(standing.state === 'hidden' && { reason: standing.reason }),
  };
}
