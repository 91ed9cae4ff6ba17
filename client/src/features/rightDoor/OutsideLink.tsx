import type { ReferralView } from '@opgave/shared/contract/referrals';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './rightDoor.module.css';

/** The link that goes to an organisation elsewhere: whoever asked it sends that link along, by mail or in a talk. */
export function OutsideLink({ referral: { outsideLink, handover } }: { readonly referral: ReferralView }) {
  const t = useText();
  const fieldId = useId();
  if (outsideLink === undefined || handover === undefined) return null;
  const link = `${location.origin}${outsideLink}`;
  const name = handover.to.name;
  const isHelping = 'isOutside' in handover.to && handover.to.person !== undefined;
  const mail = new URLSearchParams({
    subject: t('rightDoor.outside.subject'),
    body: `${t('rightDoor.outside.body', { name })}\n\n${link}\n`,
  });
  return (
    <Note
      tone="accent"
      title={t(isHelping ? 'rightDoor.outside.helps' : 'rightDoor.outside.send', { name })}
      action={
        <div className={styles['linkWords']}>
          <label htmlFor={fieldId} className="visually-hidden">
            {t('rightDoor.outside.link', { name })}
          </label>
          <textarea
            id={fieldId}
            className={styles['linkText']}
            readOnly
            rows={2}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <div className={styles['actions']}>
            <CopyButton text={link} label={t('rightDoor.copy')} />
            {/* A mail program takes a space as "%20" and a plus as it is. */}
            <a href={`mailto:?${mail.toString().replaceAll('+', '%20')}`} className={styles['go']}>
              {t('rightDoor.outside.mail')}
            </a>
          </div>
        </div>
      }
    >
      {t('rightDoor.outside.how')}
    </Note>
  );
}
