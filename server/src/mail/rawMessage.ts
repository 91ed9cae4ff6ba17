import { cleanLine } from '@opgave/shared/contract/text';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailMessage } from './message.ts';

const MAX_SUBJECT = 150;

/** The bytes of a mail. Whatever a name or a title holds, it can begin no line of its own in the head of a mail. */
export function rawMessage(message: MailMessage, from: string): Promise<Buffer> {
  const { id, to, subject, text, html, language, stopAddress } = message;
  return new MailComposer({
    from: { name: 'Opgave', address: from },
    to: { name: '', address: to },
    subject: cleanLine(subject).slice(0, MAX_SUBJECT),
    messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
    text,
    html,
    textEncoding: 'base64',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...(stopAddress !== undefined && {
        'List-Unsubscribe': { prepared: true, value: `<${stopAddress}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
