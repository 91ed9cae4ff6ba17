/** What a mail server reports of one receiver (RFC 3464). */
interface ReportedReceiver {
  /** As it was at the end and as it was written on the mail, in small letters. */
  readonly addresses: readonly string[];
  readonly action: string;
  /** `5.1.1`. */
  readonly status: string;
}

export interface BounceReport {
  /** By which a mail that this server sent may be known; a stranger cannot guess one. */
  readonly mailIds: readonly string[];
  readonly receivers: readonly ReportedReceiver[];
}

type Fields = ReadonlyMap<string, string>;
const MAIL_ID = /\b[a-f0-9]{32}\b/g;

/** Reads a report of delivery; undefined for any other mail. */
export function readBounce(source: string): BounceReport | undefined {
  const { head, body } = splitMail(source.replaceAll('\r\n', '\n'));
  const type = head.get('content-type') ?? '';
  const boundary = boundaryIn(type);
  if (!/^multipart\/report/i.test(type) || boundary === undefined) return undefined;
  const parts = body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => splitMail(part.replace(/^\n/, '')));
  const ofType = (kind: RegExp) => parts.find((part) => kind.test(part.head.get('content-type') ?? ''));
  const status = ofType(/^message\/(?:global-)?delivery-status/i);
  if (!status) return undefined;
  const [whole, ...each] = contentOf(status).trim().split(/\n\n+/).map(fieldsOf);
  const original = ofType(/^(?:message\/rfc822|text\/rfc822-headers|message\/global)/i);
  const known = `${whole?.get('original-envelope-id') ?? ''} ${messageIdIn(original)}`;
  return { mailIds: [...new Set(known.match(MAIL_ID))], receivers: each.map(receiverOf) };
}

function boundaryIn(type: string): string | undefined {
  const found = /boundary=(?:"(?<quoted>[^"]+)"|(?<plain>[^;\s]+))/i.exec(type)?.groups;
  return found?.['quoted'] ?? found?.['plain'];
}

function messageIdIn(original: Part | undefined): string {
  if (!original) return '';
  return splitMail(contentOf(original)).head.get('message-id') ?? '';
}

function receiverOf(fields: Fields): ReportedReceiver {
  const named = [fields.get('final-recipient'), fields.get('original-recipient')];
  return {
    addresses: named.flatMap((one) => one?.split(';').at(-1)?.trim().toLowerCase() ?? []),
    action: fields.get('action')?.toLowerCase() ?? '',
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '',
  };
}

interface Part {
  readonly head: Fields;
  readonly body: string;
}

function splitMail(source: string): Part {
  const end = source.indexOf('\n\n');
  if (end < 0) return { head: fieldsOf(source), body: '' };
  return { head: fieldsOf(source.slice(0, end)), body: source.slice(end + 2) };
}

/** Lines that begin with a space go on with the line before. */
function fieldsOf(source: string): Fields {
  const lines = source.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}

function contentOf({ head, body }: Part): string {
  const isEncoded = /base64/i.test(head.get('content-transfer-encoding') ?? '');
  return isEncoded ? Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n') : body;
}

const ABOUT_ADDRESS = /^5\.(?:0\.|1\.|2\.[01]$|4\.[14]$)/;

/** Whether mail to this receiver failed for good; `isAddress`: because of the address, not of this mail or a full box. */
export function failureOf({
  action,
  status,
}: Pick<ReportedReceiver, 'action' | 'status'>): { readonly isAddress: boolean } | undefined {
  if (action !== 'failed' || !status.startsWith('5')) return undefined;
  return { isAddress: ABOUT_ADDRESS.test(status) };
}
