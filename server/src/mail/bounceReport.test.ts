import { describe, expect, it } from 'vitest';
import { failureOf, readBounce } from './bounceReport.ts';

const ID = '0123456789abcdef0123456789abcdef';
const FIELDS = `Reporting-MTA: dns; mail.post.example
Original-Envelope-Id: ${ID}

Final-Recipient: rfc822; Els@Post.Example
Original-Recipient: rfc822;els@oud.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <Els@Post.Example>:
    no such mailbox
`;
const report = (status: string, original = '', encoding = '7bit') => `From: MAILER-DAEMON@post.example
To: opgave@opgave.example
Content-Type: multipart/report; report-type=delivery-status;
 boundary="=_een grens"

--=_een grens
Content-Type: text/plain

Your mail could not be delivered.

--=_een grens
Content-Type: message/delivery-status
Content-Transfer-Encoding: ${encoding}

${status}
--=_een grens
${original}
--=_een grens--
`;

describe('a report that a mail did not arrive (RFC 3464)', () => {
  it.each([
    ['as it is', report(FIELDS)],
    ['with other ends of lines', report(FIELDS).replaceAll('\n', '\r\n')],
    ['encoded', report(Buffer.from(FIELDS).toString('base64'), '', 'base64')],
  ])('is read %s', (_how, source) => {
    expect(readBounce(source)).toEqual({
      mailIds: [ID],
      receivers: [{ addresses: ['els@post.example', 'els@oud.example'], action: 'failed', status: '5.1.1' }],
    });
  });

  it('names the mail by the head that came back, where the server knows no id of its own', () => {
    const original = `Content-Type: text/rfc822-headers\n\nSubject: Nieuws\nMessage-ID: <${ID}@opgave.example>\n`;
    const without = FIELDS.replace(/Original-Envelope-Id.*\n/, '');
    expect(readBounce(report(without, original))?.mailIds).toEqual([ID]);
    expect(readBounce(report(without))?.mailIds).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['words of a person', 'From: els@post.example\nSubject: Vraag\n\nIk krijg geen mail.'],
    ['a report without a status', 'Content-Type: multipart/report; boundary=x\n\n--x\n\nhallo\n--x--'],
    ['a report of a boundary that is not there', 'Content-Type: multipart/report; boundary=x\n\nhallo'],
    ['a megabyte of one line', 'x'.repeat(1_000_000)],
  ])('is nothing else: %s', (_what, source) => {
    expect(readBounce(source)).toBeUndefined();
  });

  it.each([
    ['failed', '5.1.1', { isAddress: true }],
    ['failed', '5.0.0', { isAddress: true }],
    ['failed', '5.2.1', { isAddress: true }],
    ['failed', '5.2.2', { isAddress: false }],
    ['failed', '5.7.1', { isAddress: false }],
    ['failed', '4.4.7', undefined],
    ['delayed', '4.2.2', undefined],
    ['delivered', '2.0.0', undefined],
    ['failed', '', undefined],
  ])('%s %s tells of the address only when it is about that', (action, status, failure) => {
    expect(failureOf({ action, status })).toEqual(failure);
  });
});
