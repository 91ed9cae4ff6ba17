import type { Experience, Seat } from '@opgave/shared/contract/records';
import type { ExperienceView, ToldExperience } from '@opgave/shared/contract/stories';
import { shownName } from '@opgave/shared/method/experiences';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';

/** What this member may see of a story: all of it, only that there was one, or nothing (undefined). */
export function experienceView(
  member: Member,
  experience: Experience,
  seat: Seat | undefined,
): ExperienceView | undefined {
  const { standing } = experience;
  if (standing.state === 'withdrawn') return standing.leavesMark ? mark(experience, 'withdrawn') : undefined;
  if (standing.state === 'shown' || isKeeper(member, experience)) return told(member, experience, seat);
  return standing.state === 'hidden' && standing.wasShown ? mark(experience, 'hidden') : undefined;
}

/** Who sees a story that others do not see: its teller, and whoever moderates. */
function isKeeper({ actor, where, person }: Member, { teller }: Experience): boolean {
  return teller === person.id || can(actor, 'experience.moderate', where);
}

function mark({ id, toldAt }: Experience, why: 'withdrawn' | 'hidden'): ExperienceView {
  return { kind: 'mark', id, why, toldAt: timestamp(toldAt) };
}

function told({ workspace, person }: Member, experience: Experience, seat: Seat | undefined): ToldExperience {
  const { id, version, situation, steps, effect, feeling, needed, toldBy, shownAs, phase, standing } =
    experience;
  const isMine = experience.teller === person.id;
  const group = seat?.group ?? experience.group;
  const displayName = seat?.displayName ?? '';
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
    state: standing.state === 'withdrawn' ? 'hidden' : standing.state,
    ...(standing.state === 'hidden' && { reason: standing.reason }),
  };
}
