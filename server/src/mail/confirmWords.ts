import type { Language } from '@opgave/shared/contract/records';
import { html } from '#pages/html.ts';
import { say } from '#words/words.ts';
import { mailPage } from './mailPage.ts';
import type { MailMessage } from './message.ts';

type Words = Pick<MailMessage, 'subject' | 'text' | 'html'>;

/** Asks whether this address is really theirs. */
export function confirmWords(language: Language, link: string): Words {
  const subject = say(language, 'mail.confirmSubject');
  const why = say(language, 'mail.confirmWhy');
  const press = say(language, 'mail.confirmPress');
  const ignore = say(language, 'mail.confirmIgnore');
  return {
    subject,
    text: [why, `${press}:\n${link}`, ignore].join('\n\n'),
    html: mailPage(
      { language, title: subject },
      html`<p>${why}</p><p><a href="${link}">${press}</a></p><p>${ignore}</p>`,
    ),
  };
}
