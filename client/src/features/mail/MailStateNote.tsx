import type { MyMail } from '@opgave/shared/contract/mail';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';

const TONES = { asked: 'accent', confirmed: 'ok', refused: 'bad' } as const;

/** How it stands with one's address. */
export function MailStateNote({ mail }: { readonly mail: MyMail }) {
  const t = useText();
  const { state, address, rhythm, isAtOnce } = mail;
  if (state === 'none') return null;
  const isOff = state === 'confirmed' && rhythm === 'never' && !isAtOnce;
  return (
    <Note tone={isOff ? 'neutral' : TONES[state]} role="status">
      {t(isOff ? 'mail.off' : `mail.state.${state}`, { address })}
    </Note>
  );
}
