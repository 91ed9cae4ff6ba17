import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconCalendarEvent } from '@tabler/icons-react';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { MeetingMoment } from './MeetingMoment.tsx';

/** When the table meets again, agreed on before everyone leaves; it opens in the last step. */
export function NextMeetingCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  return (
    <Fold
      title={t('session.nextDate')}
      icon={<IconCalendarEvent aria-hidden="true" />}
      isOpen={stepOfNow(session).step?.method === 'close'}
    >
      <MeetingMoment session={session} of="nextAt" />
    </Fold>
  );
}
