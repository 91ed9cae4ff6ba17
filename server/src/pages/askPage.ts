import type { Language } from '@opgave/shared/contract/records';
import type { RightDoor } from '@opgave/shared/contract/referralRecord';
import { SHORT_LENGTH, STORY_LENGTH } from '@opgave/shared/contract/referrals';
import { findPersonalData } from '@opgave/shared/method/personalData';
import { SHARING, URGENCIES } from '@opgave/shared/method/referralCourse';
import { say, sayMethod, type WordKey } from '#words/words.ts';
import { type Html, html } from './html.ts';
import { plainPage } from './plainPage.ts';

/** What somebody filled in so far, as the form sent it. */
export type AskDraft = Readonly<Record<string, string>>;
export type AskRefused = 'incomplete' | 'numbers' | 'late';

interface Ask {
  readonly door: Pick<RightDoor, 'name' | 'key'>;
  readonly draft: AskDraft;
  readonly refused?: AskRefused;
}

/** The form by which somebody without an account asks a question, in their own words (`method.md` section 10). */
export function askPage(language: Language, { door, draft, refused }: Ask): string {
  const title = say(language, 'ask.title');
  return plainPage(
    { language, title: refused ? `${say(language, `ask.${refused}`)} – ${title}` : title },
    html`<header>
<p class="soft top"><span>${door.name}</span> ${otherLanguage(language, draft['channel'])}</p>
<h1>${title}</h1>
<p class="lead">${say(language, 'ask.lead')}</p>
<p class="soft">${say(language, 'ask.danger')}</p>
</header>
${refused && refusedPart(language, refused, draft)}
<section><form method="post" action="${`/ask/${door.key}?lang=${language}`}">
<input type="hidden" name="channel" value="${draft['channel'] ?? 'online'}">
<input type="hidden" name="once" value="${draft['once'] ?? ''}">
${area(language, { name: 'story', draft, label: 'ask.story', help: 'ask.storyHelp', max: STORY_LENGTH, rows: 6 })}
${area(language, { name: 'wants', draft, label: 'ask.wants', help: 'ask.optional', max: SHORT_LENGTH, rows: 2 })}
${area(language, { name: 'alreadyTried', draft, label: 'ask.tried', help: 'ask.optional', max: SHORT_LENGTH, rows: 2 })}
${choices(
  say(language, 'ask.urgency'),
  'urgency',
  draft,
  URGENCIES.map((value) => [value, sayMethod(language, `referral.urgency.${value}`)]),
)}
${choices(
  say(language, 'ask.sharing'),
  'permissionToShare',
  draft,
  SHARING.map((value) => [value, sayMethod(language, `referral.sharing.${value}`)]),
)}
<label class="choice"><input type="checkbox" name="helpWithReading" value="yes"${draft['helpWithReading'] === 'yes' && html` checked`}> ${say(language, 'ask.reading')}</label>
<label class="choice"><input type="checkbox" name="mayBeStory" value="yes"${draft['mayBeStory'] === 'yes' && html` checked`}> ${say(language, 'ask.story.may')}</label>
<p class="soft">${say(language, 'ask.after')}</p>
<button>${say(language, 'ask.do')}</button>
</form></section>`,
  );
}

export function otherLanguage(language: Language, channel?: string): Html {
  const other = language === 'nl' ? 'en' : 'nl';
  const query = new URLSearchParams({ lang: other, ...(channel !== undefined && { via: channel }) });
  return html`<a class="screen" lang="${other}" hreflang="${other}" href="${`?${query}`}">${say(language, 'ask.otherLanguage')}</a>`;
}

/** What must change before it can be sent; the numbers are named, so that one finds them. */
export function refusedPart(language: Language, refused: AskRefused, draft: AskDraft): Html {
  const found = Object.values(draft).flatMap((words) => findPersonalData(words).map(({ text }) => text));
  const words = say(language, `ask.${refused}Text`, { found: found.join(', ') });
  return html`<div class="absent" role="alert"><p><strong>${say(language, `ask.${refused}`)}.</strong> ${words}</p></div>`;
}

interface Area {
  readonly name: string;
  readonly draft: AskDraft;
  readonly label: WordKey;
  readonly help?: WordKey;
  readonly max: number;
  readonly rows: number;
}

export function area(language: Language, { name, draft, label, help, max, rows }: Area): Html {
  const helpId = `${name}-help`;
  return html`<label for="${name}">${say(language, label)}</label>
${help && html`<p class="soft" id="${helpId}">${say(language, help)}</p>`}
<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${max}"${help !== 'ask.optional' && html` required`}${help && html` aria-describedby="${helpId}"`}>
${draft[name] ?? ''}</textarea>`;
}

type Choice = readonly [value: string, words: string];

export function choices(legend: string, name: string, draft: AskDraft, all: readonly Choice[]): Html {
  return html`<fieldset><legend>${legend}</legend>${all.map(
    ([value, words]) =>
      html`<label class="choice"><input type="radio" name="${name}" value="${value}" required${draft[name] === value && html` checked`}> ${words}</label>`,
  )}</fieldset>`;
}
