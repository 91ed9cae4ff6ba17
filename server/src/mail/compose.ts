import type { Mail, MailContent, Subscription } from '@opgave/shared/contract/mailRecords';
import type { Language } from '@opgave/shared/contract/records';
import { mailToken } from '#records/mail/mailTokens.ts';
import { notificationViews } from '#records/notifications/notificationViews.ts';
import { publicNews } from '#records/publicPage/publicNews.ts';
import { isPublic } from '#records/publicPage/publicWorkspace.ts';
import { confirmWords } from './confirmWords.ts';
import type { MailMessage } from './message.ts';
import { newsWords } from './newsWords.ts';
import { publicWords } from './publicWords.ts';
import type { MailDeps } from './sendDue.ts';

/** A mail in the words of this moment; undefined when it is not wanted any more or nothing is left to say. */
export async function composeMail(deps: MailDeps, mail: Mail): Promise<MailMessage | undefined> {
  const subscription = await deps.storage.records.get('subscription', mail.subscriptionId);
  if (!subscription || subscription.address === '' || subscription.state === 'refused') return undefined;
  const language = await languageOf(deps, subscription);
  const addressed = { id: mail.id, to: subscription.address, language };
  const { content } = mail;
  if (content.kind === 'confirm') {
    if (subscription.state !== 'asked' || subscription.nonce !== content.nonce) return undefined;
    const link = await linkTo(deps, subscription, 'confirm');
    return { ...addressed, ...confirmWords(language, link) };
  }
  if (!isWanted(subscription, content.kind)) return undefined;
  const stopAddress = await linkTo(deps, subscription, 'stop');
  const origin = deps.config.origins[0] ?? '';
  if (content.kind === 'publicNews') {
    const words = await publicNewsWords(deps, content, { language, origin, stopAddress });
    return words && { ...addressed, ...words, stopAddress };
  }
  if (subscription.personId === undefined) return undefined;
  const unread = content.items.filter(({ readAt }) => readAt === undefined).toReversed();
  const views = await notificationViews(deps, subscription.personId, unread);
  if (views.length === 0) return undefined;
  return { ...addressed, ...newsWords({ language, origin, views, stopAddress }), stopAddress };
}

/** A table that is not open any more has no news for strangers. */
async function publicNewsWords(
  deps: MailDeps,
  { workspaceId, from, until }: Extract<MailContent, { kind: 'publicNews' }>,
  around: { readonly language: Language; readonly origin: string; readonly stopAddress: string },
): Promise<Pick<MailMessage, 'subject' | 'text' | 'html'> | undefined> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  if (!workspace || !isPublic(workspace)) return undefined;
  const news = (await publicNews(deps, workspace)).filter(({ at }) => at > from && at <= until);
  return news.length === 0 ? undefined : publicWords({ ...around, workspace, news });
}

/** Whoever ended a rhythm while a mail waited does not get it after all. */
function isWanted({ state, rhythm, isAtOnce }: Subscription, kind: Mail['content']['kind']): boolean {
  if (state !== 'confirmed') return false;
  return kind === 'atOnce' ? isAtOnce : rhythm !== 'never';
}

async function languageOf({ storage }: MailDeps, subscription: Subscription): Promise<Language> {
  const { personId, language = 'nl' } = subscription;
  const person = personId && (await storage.records.get('person', personId));
  return person ? person.language : language;
}

async function linkTo(
  deps: MailDeps,
  subscription: Subscription,
  purpose: 'confirm' | 'stop',
): Promise<string> {
  return `${deps.config.origins[0]}/mail/${purpose}/${await mailToken(deps, subscription, purpose)}`;
}
