import { changeMyMail, forgetMyMail, MY_MAIL_KEY, useMyMail } from '#connection/mailApi.ts';
import { useSending } from '#connection/useSending.ts';
import { MailForm } from '#features/mail/MailForm.tsx';
import { MailStateNote } from '#features/mail/MailStateNote.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './phasePage.module.css';

/** My address for mail and how often. */
export function MyMailCard() {
  const t = useText();
  const toast = useToast();
  const { data: mail } = useMyMail();
  const { isBusy, refusal, send } = useSending([MY_MAIL_KEY]);
  if (!mail) return null;
  return (
    <div className={styles['part']}>
      <p>{t('mail.lead')}</p>
      <MailStateNote mail={mail} />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`, refusal.details)}
        </Note>
      )}
      <MailForm
        key={`${mail.address}${mail.rhythm}${mail.isAtOnce}`}
        mail={mail}
        isBusy={isBusy}
        onSave={(wish) =>
          void send(() => changeMyMail(wish)).then((isDone) => {
            if (isDone) toast({ text: t('mail.saved') });
          })
        }
        onForget={() =>
          void send(forgetMyMail).then((isDone) => {
            if (isDone) toast({ text: t('mail.forgotten') });
          })
        }
      />
    </div>
  );
}
