import type { ReferralView } from '@opgave/shared/contract/referrals';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import styles from './rightDoor.module.css';

type MessagesProps = Pick<ReferralView, 'messages'> & { readonly label?: string };

/** Everything that the sender was told and wrote, as the sender reads it unless the label says otherwise. */
export function Messages({ messages, label }: MessagesProps) {
  const t = useText();
  return (
    <details className={styles['fold']}>
      <summary>{label ?? t('rightDoor.messages', { count: messages.length })}</summary>
      <ol className={styles['messages']}>
        {messages.map((message, index) => (
          // Only ever added to.
          <Message key={`${message.at} ${index}`} message={message} />
        ))}
      </ol>
    </details>
  );
}

function Message({ message }: { readonly message: ReferralView['messages'][number] }) {
  const t = useText();
  const dates = useTableDates();
  const { at, kind, by, other = t('referral.erased'), until, words, from } = message;
  const { name: person, organisation } = by;
  return (
    <li>
      <p className={styles['soft']}>
        <time dateTime={at}>
          {dates.day(at)}, {dates.time(at)}
        </time>
      </p>
      <p>
        {t(`referral.told.${kind}`, { person, organisation, other })}{' '}
        {until && from !== 'sender' && kind !== 'resolved' && t('referral.until', { day: dates.day(until) })}
      </p>
      {words !== '' && <p className={styles['quote']}>{words}</p>}
    </li>
  );
}
