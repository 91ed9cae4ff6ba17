import type { Language } from '@opgave/shared/contract/records';
import type { Purpose } from '#records/mail/mailTokens.ts';
import { say } from '#words/words.ts';
import { html } from './html.ts';
import { plainPage } from './plainPage.ts';

/** Asks for one press. Following the link alone changes nothing: programs that look at mails follow links too. */
export function askPage(language: Language, purpose: Purpose, address: string): string {
  const title = say(language, `mailPage.${purpose}Title`);
  return plainPage(
    { language, title },
    html`<h1>${title}</h1><p>${say(language, `mailPage.${purpose}Text`, { address })}</p>
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${say(
      language,
      `mailPage.${purpose}Do`,
    )}</button></form>`,
  );
}

/** Says that it is done. */
export function donePage(language: Language, purpose: Purpose): string {
  const done = purpose === 'confirm' ? 'confirmed' : 'stopped';
  return wordsPage(language, say(language, `mailPage.${done}`), say(language, `mailPage.${done}Text`));
}

export function unknownLinkPage(language: Language): string {
  return wordsPage(language, say(language, 'mailPage.unknown'), say(language, 'mailPage.unknownText'));
}

export function wordsPage(language: Language, title: string, text: string): string {
  return plainPage(
    { language, title },
    html`<h1>${title}</h1><p>${text}</p><p><a href="/">${say(language, 'mailPage.home')}</a></p>`,
  );
}
