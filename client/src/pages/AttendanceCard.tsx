import type { SessionView } from '@opgave/shared/contract/sessions';
import type { PersonId } from '@opgave/shared/ids';
import { IconDoorEnter } from '@tabler/icons-react';
import { checkIn, useAttendance } from '#connection/attendanceApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { AgreedCounts } from '#features/attendance/AgreedCounts.tsx';
import { SomebodyCame } from '#features/attendance/SomebodyCame.tsx';
import { WhoIsHere } from '#features/attendance/WhoIsHere.tsx';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Who is at the session, for who leads it. */
export function AttendanceCard({ session }: { readonly session: Pick<SessionView, 'id' | 'now'> }) {
  const t = useText();
  const { workspace, people: seated } = useWorkspace();
  const { data } = useAttendance(workspace.id, session.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const people = data?.people ?? [];
  const isOver = session.now.course.status === 'ended';
  const isIn = (id: string) => people.some(({ personId, until }) => personId === id && until === undefined);
  const away = seated.filter(({ personId, role }) => role !== 'observer' && !isIn(personId));
  const mark = (personId: PersonId, isHere: boolean) =>
    void send(() => checkIn(workspace.id, session.id, { personId, isHere }));
  return (
    <Fold
      title={t('attendance.title')}
      icon={<IconDoorEnter aria-hidden="true" />}
      isOpen={isOver}
      state={<Tag>{seated.filter(({ personId }) => isIn(personId)).length}</Tag>}
    >
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <AgreedCounts agreed={data?.agreed ?? []} />
      <WhoIsHere
        groups={data?.groups ?? []}
        people={people}
        {...(!isOver && { onLeave: (personId) => mark(personId, false) })}
      />
      {!isOver && <SomebodyCame away={away} isBusy={isBusy} onCome={(personId) => mark(personId, true)} />}
    </Fold>
  );
}
