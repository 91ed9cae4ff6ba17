import type { Language } from '@opgave/shared/contract/records';

/** One mail in words, before it is put in the form of mail. */
export interface MailMessage {
  /** Of the mail; the same mail always has the same. */
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one press ends all mail (RFC 8058); absent where there is nothing to end. */
  readonly stopAddress?: string;
}

/** What became of an attempt. */
export type Delivery =
  | { readonly kind: 'sent' | 'kept' | 'uncertain' }
  /** Nothing arrived; it may be tried again. `isLine`: with this server no mail can be sent now. */
  | { readonly kind: 'later'; readonly isLine: boolean; readonly reason: string }
  /** It will never be taken; `isAddress`: because the address does not exist. */
  | { readonly kind: 'refused'; readonly isAddress: boolean; readonly reason: string };

export interface MailTransport {
  /** Whether mails leave the machine. */
  readonly hasServer: boolean;
  /**
   * Hands a mail over. `beforeWords` is called when the receiver was taken and the words leave now: until then nothing can
   * have arrived, and they leave only after it resolved.
   */
  deliver(message: MailMessage, beforeWords: () => Promise<void>): Promise<Delivery>;
}
