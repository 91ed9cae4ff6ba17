import type { Mail, MailContent, Subscription } from '@opgave/shared/contract/mailRecords';
import type {
  Inbox,
  NotificationKind,
  StoredNotification,
} from '@opgave/shared/contract/notificationRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import { mailId, mySubscription } from '#records/mail/myMail.ts';
import type { RecordWrite } from '#storage/ports.ts';

/** What does not wait for the digest of somebody who wants that. */
const AT_ONCE: ReadonlySet<NotificationKind> = new Set([
  'mentioned',
  'commentAnswered',
  'roundReminded',
  'roundEndsSoon',
  'referralReceived',
  'referralAsked',
  'referralLate',
  'referralBreakthrough',
]);
/** Answers that come together are told in one mail. */
const GATHERS_FOR = 60_000;

interface Mailing {
  readonly added: readonly StoredNotification[];
  readonly digest?: Inbox['digest'];
  readonly writes: readonly RecordWrite[];
}

/** What is new for one person, by the mail they want: at once, with the next digest, or not at all. */
export async function mailFor(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  inbox: Inbox,
  added: readonly StoredNotification[],
): Promise<Mailing> {
  const subscription = await mySubscription(deps, inbox.id);
  if (subscription?.state !== 'confirmed') return { added, writes: [] };
  const { rhythm, isAtOnce } = subscription;
  const isNews = ({ readAt }: StoredNotification) => readAt === undefined;
  const urgent = added.filter((item) => isAtOnce && isNews(item) && AT_ONCE.has(item.kind));
  const waits = (item: StoredNotification) => rhythm !== 'never' && isNews(item) && !urgent.includes(item);
  const writes = urgent.length === 0 ? [] : [await urgentMail(deps, subscription, urgent)];
  const marked = added.map((item) => ({ ...item, isMailed: !waits(item) }));
  const hasWaiting = marked.some(({ isMailed }) => !isMailed);
  return { added: marked, writes, ...(hasWaiting && rhythm !== 'never' && { digest: rhythm }) };
}

/** Goes along with one that waits already, also when the mail server is away for a day. */
async function urgentMail(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  { id }: Subscription,
  items: readonly StoredNotification[],
): Promise<RecordWrite> {
  const waiting = await storage.records.findBy('mail', 'state', 'waiting');
  for (const mail of waiting) {
    if (mail.subscriptionId !== id || mail.content.kind !== 'atOnce') continue;
    const content: MailContent = { kind: 'atOnce', items: [...mail.content.items, ...items] };
    return { kind: 'mail', value: { ...mail, version: mail.version + 1, content } };
  }
  const value: Mail = {
    id: mailId(`atOnce:${id}:${items[0]?.id}`),
    version: 1,
    subscriptionId: id,
    content: { kind: 'atOnce', items: [...items] },
    state: 'waiting',
    attempts: 0,
    dueAt: now() + GATHERS_FOR,
    createdAt: now(),
  };
  return { kind: 'mail', value };
}
