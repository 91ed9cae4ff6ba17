import type { NotificationView } from '@opgave/shared/contract/notifications';
import type { Language } from '@opgave/shared/contract/records';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import { OUTCOMES } from '@opgave/shared/method/consentRound';
import { PHASES } from '@opgave/shared/method/phases';
import { type Html, html, paragraphs } from '#pages/html.ts';
import { dayInWords, say, sayMethod } from '#words/words.ts';
import { grouped, type NewsGroup } from './grouped.ts';
import { mailPage } from './mailPage.ts';
import type { MailMessage } from './message.ts';

export interface News {
  readonly language: Language;
  readonly origin: string;
  /** The newest first; at least one. */
  readonly views: readonly NotificationView[];
  readonly stopAddress: string;
}

/** What happened, per table and per document, the newest first, in the words of who said it. */
export function newsWords(news: News): Pick<MailMessage, 'subject' | 'text' | 'html'> {
  const { language } = news;
  const groups = grouped(news.views);
  const subject = subjectOf(news);
  return {
    subject,
    text: [...groups.map((group) => groupText(group, news)), footText(news)].join('\n\n'),
    html: mailPage(
      { language, title: subject },
      html`${groups.map((group) => groupHtml(group, news))}${footHtml(news)}`,
    ),
  };
}

function subjectOf({ language, views }: News): string {
  const [first] = views;
  if (first && views.length === 1) return `${first.workspace.title}: ${titleOf(first, language)}`;
  const tables = new Set(views.map(({ workspace }) => workspace.slug)).size;
  return say(language, tables === 1 ? 'mail.digestOne' : 'mail.digestMore', { count: views.length, tables });
}

function titleOf({ kind, by, detail = '' }: NotificationView, language: Language): string {
  const phase = PHASES.find((one) => one === detail);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(detail);
  return sayMethod(language, `notification.${kind}`, {
    name: by?.name ?? '',
    organisation: detail,
    ...(phase && { phase: sayMethod(language, `phase.${phase}.name`) }),
    ...(kind === 'recordPublished' && { number: detail }),
    ...(isDay && { day: dayInWords(language, detail, DEFAULT_TIME_ZONE) }),
  });
}

function wordsOf({ kind, words, detail }: NotificationView, language: Language): string | undefined {
  // A phase may have the same key as an outcome.
  const outcome = kind === 'roundClosed' && OUTCOMES.find((one) => one === detail);
  return words ?? (outcome ? sayMethod(language, `consent.outcome.${outcome}`) : undefined);
}

const PARTS = [
  'problem',
  'fundamentals',
  'experiences',
  'statements',
  'perspectives',
  'values',
  'options',
  'choice',
  'consent',
  'assumptions',
  'reflection',
  'rightDoor',
  'record',
] as const;

/** Above what happened in one part of a table; what belongs to no part is of the table. */
function partName(part: string, language: Language): string {
  return say(language, `mail.part.${PARTS.find((one) => one === part) ?? 'table'}`);
}

function addressOf({ workspace, link }: NotificationView, origin: string): string {
  return `${origin}/w/${workspace.slug}/${link}`.replace(/\/$/, '');
}

function groupText({ title, parts }: NewsGroup, { language, origin }: News): string {
  const lines = parts.map(({ part, views }) => {
    const items = views.map((view) => itemText(view, language, origin));
    return [partName(part, language), ...items].join('\n\n');
  });
  return [title, '='.repeat(Math.min(title.length, 60)), '', ...lines].join('\n');
}

function itemText(view: NotificationView, language: Language, origin: string): string {
  const quote = view.quote === undefined ? [] : [say(language, 'mail.youWrote'), indented(view.quote)];
  const words = wordsOf(view, language);
  return [
    `* ${titleOf(view, language)}`,
    ...(words === undefined ? [] : [indented(words)]),
    ...quote.map((line) => `  ${line}`),
    `  ${addressOf(view, origin)}`,
  ].join('\n');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  > ${line}`)
    .join('\n');
}

function groupHtml({ title, parts }: NewsGroup, { language, origin }: News): Html {
  return html`<h2 style="font-size:20px">${title}</h2>${parts.map(
    ({ part, views }) =>
      html`<h3 style="font-size:18px">${partName(part, language)}</h3><ul>${views.map((view) =>
        itemHtml(view, language, origin),
      )}</ul>`,
  )}`;
}

function itemHtml(view: NotificationView, language: Language, origin: string): Html {
  const words = wordsOf(view, language);
  return html`<li><a href="${addressOf(view, origin)}">${titleOf(view, language)}</a>${
    words !== undefined && html`<blockquote>${paragraphs(words)}</blockquote>`
  }${
    view.quote !== undefined &&
    html`<p>${say(language, 'mail.youWrote')}</p><blockquote>${paragraphs(view.quote)}</blockquote>`
  }</li>`;
}

function footText({ language, origin, stopAddress }: News): string {
  return [
    '-- ',
    say(language, 'mail.why'),
    `${say(language, 'mail.change')}: ${origin}/me#mail`,
    `${say(language, 'mail.stop')}: ${stopAddress}`,
  ].join('\n');
}

function footHtml({ language, origin, stopAddress }: News): Html {
  return html`<hr><p>${say(language, 'mail.why')}</p><p><a href="${`${origin}/me#mail`}">${say(
    language,
    'mail.change',
  )}</a> · <a href="${stopAddress}">${say(language, 'mail.stop')}</a></p>`;
}
