import { Link } from 'react-router';
import { useRightDoor } from '#connection/referralsApi.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

const NOT_WAITING: ReadonlySet<string> = new Set(['closed', 'withdrawn', 'resolved']);

/** Questions from outside that wait for this person, or for anybody at this door when one of them is late. */
export function RightDoorWaits() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data } = useRightDoor(workspace.id, may('rightDoor.keep'));
  const open = (data?.referrals ?? []).filter(({ state }) => !NOT_WAITING.has(state));
  const waiting = open.filter(({ isMine, isLeft, side, isLate, state }) => {
    if (side === 'asked') return state === 'handoverProposed';
    return isLate || isLeft || (isMine && state !== 'handoverProposed');
  });
  if (waiting.length === 0) return null;
  const isLate = waiting.some((one) => one.isLate);
  const action = <Link to={`/w/${workspace.slug}/right-door`}>{t('rightDoor.goThere')}</Link>;
  return (
    <Note tone={isLate ? 'warn' : 'accent'} action={action}>
      {t(isLate ? 'rightDoor.waitsLate' : 'rightDoor.waits', { count: waiting.length })}
    </Note>
  );
}
