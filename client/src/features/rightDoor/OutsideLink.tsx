import type { ReferralView } from '@opgave/shared/contract/referrals';
import { useText } from '#i18n/useText.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { LinkField } from '#ui/LinkField.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './rightDoor.module.css';

/** The link that goes to an organisation elsewhere: whoever asked it sends that link along, by mail or in a talk. */
export function OutsideLink({ referral: { outsideLink, handover } }: { readonly referral: ReferralView }) {
  const t = useText();
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
        <LinkField label={t('rightDoor.outside.link', { name })} isLabelHidden link={link}>
          <CopyButton text={link} label={t('rightDoor.copy')} />
          {/* A mail program takes a space as "%20" and a plus as it is. */}
          <a href={`mailto:?${mail.toString().replaceAll('+', '%20')}`} className={styles['go']}>
            {t('rightDoor.outside.mail')}
          </a>
        </LinkField>
      }
    >
      {t('rightDoor.outside.how')}
    </Note>
  );
}
