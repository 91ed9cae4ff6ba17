import type { SessionView } from '@opgave/shared/contract/sessions';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { MeetingMoment } from './MeetingMoment.tsx';

/** On the page of a session: when it is, and once it is over when the table meets again. */
export function MeetingPart({ session }: { readonly session: SessionView }) {
  const t = useText();
  const of = session.now.course.status === 'ready' ? 'plannedAt' : 'nextAt';
  const heading = `session-${of}`;
  return (
    <Card as="section" aria-labelledby={heading}>
      <h2 id={heading}>{t(of === 'plannedAt' ? 'session.when' : 'session.nextDate')}</h2>
      <MeetingMoment session={session} of={of} />
    </Card>
  );
}
