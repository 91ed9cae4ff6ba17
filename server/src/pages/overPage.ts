import { LIMITS } from '@opgave/shared/contract/limits';
import type { Language } from '@opgave/shared/contract/records';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import { STORY_LENGTH } from '@opgave/shared/contract/referrals';
import { askedOutside } from '@opgave/shared/method/referral';
import type { Handover } from '@opgave/shared/method/referralCourse';
import { dayInWords, momentInWords, say, sayMethod, type WordKey } from '#words/words.ts';
import { type AskDraft, type AskRefused, area, otherLanguage, refusedPart } from './askPage.ts';
import { type Html, html, paragraphs } from './html.ts';
import { plainPage } from './plainPage.ts';

interface Over {
  readonly referral: Referral;
  /** Of the table that owns it. */
  readonly timeZone: string;
  readonly draft?: AskDraft;
  readonly refused?: AskRefused;
}

/**
 * What an organisation elsewhere reads that is asked to help: the words of the sender, why it is asked, and what happens
 * next; and the ways to answer. How to reach the sender is nowhere here.
 */
export function overPage(language: Language, { referral, timeZone, draft = {}, refused }: Over): string {
  const { course } = referral;
  const { owner, handover } = course;
  const title = say(language, 'over.title');
  const outside = askedOutside(course);
  const from = { person: owner.name, organisation: owner.organisation };
  return plainPage(
    { language, title: refused ? `${say(language, `ask.${refused}`)} – ${title}` : title },
    html`<header>
<p class="soft top"><span>${owner.organisation}</span> ${otherLanguage(language)}</p>
<h1>${title}</h1>
<p class="lead">${say(language, outside?.person === undefined ? 'over.lead' : 'over.leadHelping', from)}</p>
</header>
${refused && refusedPart(language, refused, draft)}
${questionPart(language, referral)}
${handover && whyPart(language, handover, timeZone)}
${outside && (outside.person === undefined ? answerParts(language, draft) : writePart(language, draft))}
${outside?.person !== undefined && saidPart(language, referral, timeZone)}`,
  );
}

function questionPart(language: Language, { story, wants, alreadyTried, course }: Referral): Html {
  const urgency = sayMethod(language, `referral.urgency.${course.urgency}`);
  return html`<section><h2>${say(language, 'over.question')}</h2><blockquote>${paragraphs(story)}</blockquote>
${wants !== '' && html`<h3>${say(language, 'ask.wants')}</h3><blockquote>${paragraphs(wants)}</blockquote>`}
${alreadyTried !== '' && html`<h3>${say(language, 'ask.tried')}</h3><blockquote>${paragraphs(alreadyTried)}</blockquote>`}
<h3>${say(language, 'ask.urgency')}</h3><p>${urgency}</p></section>`;
}

function whyPart(language: Language, { why, warm, nextStep, nextStepBy }: Handover, timeZone: string): Html {
  const by = dayInWords(language, nextStepBy, timeZone);
  return html`<section><h2>${say(language, 'over.why')}</h2><p>${why}</p>
<p class="soft">${sayMethod(language, `referral.warm.${warm}`)}</p>
<h3>${say(language, 'over.next')}</h3><p>${nextStep}, ${by}</p></section>`;
}

function answerParts(language: Language, draft: AskDraft): Html {
  return html`<section><h2>${say(language, 'over.join')}</h2><p>${say(language, 'over.joinText')}</p>
${form(
  language,
  'join',
  html`${line(language, 'person', draft, 'over.person')}
${area(language, { name: 'words', draft, label: 'over.words', help: 'ask.optional', max: STORY_LENGTH, rows: 3 })}`,
)}</section>
<section><h2>${say(language, 'over.decline')}</h2><p>${say(language, 'over.declineText')}</p>
<details${draft['does'] === 'decline' && html` open`}><summary>${say(language, 'over.declineOpen')}</summary>
<form method="post" action="${`?lang=${language}`}"><input type="hidden" name="does" value="decline">
<label for="because">${say(language, 'over.because')}</label>
<textarea id="because" name="words" rows="3" minlength="${LIMITS.reasonMinLength}" maxlength="${STORY_LENGTH}" required>
${draft['does'] === 'decline' ? (draft['words'] ?? '') : ''}</textarea>
${line(language, 'where', draft, 'over.where')}
<button>${say(language, 'over.declineDo')}</button></form></details></section>`;
}

function writePart(language: Language, draft: AskDraft): Html {
  return html`<section><h2>${say(language, 'over.answer')}</h2>
${form(language, 'answer', area(language, { name: 'words', draft, label: 'over.answerField', max: STORY_LENGTH, rows: 4 }))}</section>`;
}

/** What this organisation wrote itself; what others wrote to the sender, also one that was asked before, is not theirs. */
function saidPart(language: Language, { course }: Referral, timeZone: string): Html | undefined {
  const asked = course.trail.findLastIndex(({ kind }) => kind === 'handoverProposed');
  const since = course.trail.slice(asked + 1);
  const said = since.filter(({ kind }) => kind === 'outsideWrote').toReversed();
  if (said.length === 0) return undefined;
  return html`<section><h2>${say(language, 'over.said')}</h2><ol class="messages">${said.map(
    ({ at, words }) =>
      html`<li><p class="soft">${momentInWords(language, at, timeZone)}</p><blockquote>${paragraphs(words)}</blockquote></li>`,
  )}</ol></section>`;
}

function form(language: Language, does: 'join' | 'answer', fields: Html): Html {
  return html`<form method="post" action="${`?lang=${language}`}"><input type="hidden" name="does" value="${does}">
${fields}
<button>${say(language, `over.${does}Do`)}</button></form>`;
}

function line(language: Language, name: 'person' | 'where', draft: AskDraft, label: WordKey): Html {
  const max = name === 'person' ? LIMITS.nameLength : LIMITS.titleLength;
  return html`<label for="${name}">${say(language, label)}</label>
<input id="${name}" name="${name}" maxlength="${max}" required value="${draft[name] ?? ''}">`;
}
