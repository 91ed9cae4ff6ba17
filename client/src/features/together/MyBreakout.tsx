import type { BreakoutsView } from '@opgave/shared/method/sessionView';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useServerNow } from '#connection/useServerNow.ts';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';

type MyBreakoutProps = {
  readonly breakouts: BreakoutsView;
  readonly me: string;
  readonly tablePath: string;
};

/** With whom one works now, until when, and where the notes are; said politely when it begins. */
export function MyBreakout({ breakouts, me, tablePath }: MyBreakoutProps) {
  const t = useText();
  const [language] = useLanguage();
  const clock = useTableTime({ hour: '2-digit', minute: '2-digit' });
  const at = useServerNow();
  const { mine, told } = breakouts;
  if (!mine) return null;
  const { until } = mine;
  const isOver = until !== undefined && at !== undefined && at >= until;
  const others = mine.people.filter(({ personId }) => personId !== me).map(({ name }) => name);
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(others);
  return (
    <Note
      icon={<IconUsersGroup aria-hidden="true" />}
      title={t('together.group', { number: mine.number })}
      action={<Link to={`${tablePath}/notes/${mine.id}`}>{t('together.toNotes')}</Link>}
    >
      {others.length > 0 ? t('together.with', { names }) : t('together.alone')}{' '}
      {until !== undefined && t(isOver ? 'together.timeIsUp' : 'together.until', { time: clock(until) })}{' '}
      {told?.words}
    </Note>
  );
}
