import type { Language, Workspace } from '@opgave/shared/contract/records';
import { html } from '#pages/html.ts';
import { newsAddress, newsTitle } from '#pages/newsTitle.ts';
import type { PublicNews } from '#records/publicPage/publicNews.ts';
import { dayInWords, say } from '#words/words.ts';
import { mailPage } from './mailPage.ts';
import type { MailMessage } from './message.ts';

interface PublicMail {
  readonly language: Language;
  readonly origin: string;
  readonly workspace: Workspace;
  /** The newest first; at least one. */
  readonly news: readonly PublicNews[];
  readonly stopAddress: string;
}

/** What happened at an open table, for a reader without account. */
export function publicWords(mail: PublicMail): Pick<MailMessage, 'subject' | 'text' | 'html'> {
  const { language, origin, workspace, news, stopAddress } = mail;
  const items = news.map((one) => ({
    title: `${dayInWords(language, one.at, workspace.timeZone)}: ${newsTitle(language, one)}`,
    address: `${origin}${newsAddress(workspace, one)}`,
  }));
  const why = say(language, 'mail.whyPublic');
  const stop = say(language, 'mail.stop');
  const subject = say(language, 'mail.publicSubject', { title: workspace.title });
  return {
    subject,
    text: [
      ...items.map(({ title, address }) => `* ${title}\n  ${address}`),
      `-- \n${why}\n${stop}: ${stopAddress}`,
    ].join('\n\n'),
    html: mailPage(
      { language, title: subject },
      html`<ul>${items.map(({ title, address }) => html`<li><a href="${address}">${title}</a></li>`)}</ul>
<hr><p>${why}</p><p><a href="${stopAddress}">${stop}</a></p>`,
    ),
  };
}
