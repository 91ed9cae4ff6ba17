import type { SessionView } from '@opgave/shared/contract/sessions';
import { totalMinutes } from '@opgave/shared/method/sessionScriptOrder';
import { changeSession, sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import type { SetMoment } from '#features/session/when/MomentForm.tsx';
import { When } from '#features/session/when/When.tsx';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from './workspaceContext.ts';

type MeetingMomentProps = {
  readonly session: SessionView;
  /** Of this session itself, or when the table meets again. */
  readonly of: 'plannedAt' | 'nextAt';
};

/** The day and the hour of a session, or of the time after it: told to everyone, set by who leads. */
export function MeetingMoment({ session, of }: MeetingMomentProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const { id } = session;
  const set: SetMoment = (at, moments, onStale) =>
    send(() => changeSession(workspace.id, id, { moments, [of]: at }), onStale);
  return (
    <When
      meeting={{
        id: of === 'plannedAt' ? id : `${id}-next`,
        title: of === 'plannedAt' ? `${workspace.title}: ${session.title}` : workspace.title,
        address: `${globalThis.location.origin}/w/${workspace.slug}`,
        minutes: totalMinutes(session.script.steps),
        at: session[of],
        version: session.moments,
      }}
      timeZone={workspace.timeZone}
      none={t(of === 'plannedAt' ? 'session.noDay' : 'session.noNextDay')}
      {...(may('session.lead') && { change: { set, isBusy, refusal } })}
    />
  );
}
