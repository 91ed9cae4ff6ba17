import type { Language } from '@opgave/shared/contract/records';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import { STORY_LENGTH } from '@opgave/shared/contract/referrals';
import type { ReferralStep } from '@opgave/shared/method/referralCourse';
import { isOver, maySender } from '@opgave/shared/method/referralMoves';
import { roadOf } from '@opgave/shared/method/referralRoad';
import { momentInWords, say, sayMethod } from '#words/words.ts';
import { type AskDraft, type AskRefused, area, choices, otherLanguage, refusedPart } from './askPage.ts';
import { type Html, html, paragraphs } from './html.ts';
import { plainPage } from './plainPage.ts';

interface Following {
  readonly referral: Referral;
  /** Of the table that owns it: a term is a day there. */
  readonly timeZone: string;
  /** By which one comes back. */
  readonly address: string;
  readonly draft?: AskDraft;
  readonly refused?: AskRefused;
}

/** Everything that the sender was told, the newest first, and what the sender can still do. */
export function followPage(language: Language, following: Following): string {
  const { referral, timeZone, address, draft = {}, refused } = following;
  const { course } = referral;
  const title = say(language, 'ask.yours');
  const state = sayMethod(language, `referral.state.${course.state}`);
  return plainPage(
    { language, title: refused ? `${say(language, `ask.${refused}`)} – ${title}` : title },
    html`<header>
<p class="soft top"><span>${course.owner.organisation}</span> ${otherLanguage(language)}</p>
<h1>${title}</h1>
<p><span class="seal">${say(language, 'ask.now', { state })}</span></p>
</header>
${refused && refusedPart(language, refused, draft)}
${keepPart(language, address)}
${maySender(course, 'feedback') && feedbackPart(language, draft)}
<section><h2 id="messages">${say(language, 'ask.messages')}</h2>${roadPart(language, course)}<ol class="messages" aria-labelledby="messages">${course.trail
      .toReversed()
      .map((step) => message(language, step, timeZone))}</ol></section>
${maySender(course, 'write') && writePart(language, draft)}
${referral.story !== '' && ownPart(language, referral)}
${referral.story === '' && course.state === 'closed' && html`<section><p>${say(language, 'ask.wordsGone')}</p></section>`}
${maySender(course, 'withdraw') && withdrawPart(language)}`,
  );
}

function keepPart(language: Language, address: string): Html {
  return html`<section><h2>${say(language, 'ask.keep')}</h2><p>${say(language, 'ask.keepText')}</p>
<label for="address">${say(language, 'ask.address')}</label><input id="address" readonly value="${address}"></section>`;
}

/** From which door to which it went, once it left the first one. */
function roadPart(language: Language, { trail, state }: Referral['course']): Html | false {
  const road = roadOf(trail.map(({ owner }) => owner.organisation));
  if (road.length < 2) return false;
  const here = isOver({ state }) ? -1 : road.length - 1;
  const mark = ` (${sayMethod(language, 'referral.here')})`;
  return html`<p class="soft" id="road">${sayMethod(language, 'referral.road')}</p>
<ol class="road" aria-labelledby="road">${road.map(
    (door, index) => html`<li>${`${door}${index === here ? mark : ''}`}</li>`,
  )}</ol>`;
}

function message(language: Language, step: ReferralStep, timeZone: string): Html {
  const { name: person, organisation } = step.owner;
  const told = sayMethod(language, `referral.told.${step.kind}`, {
    ...{ person, organisation, other: step.other ?? sayMethod(language, 'referral.erased') },
  });
  const hears = step.from !== 'sender' && step.state !== 'resolved' && step.until !== undefined;
  const until =
    hears &&
    sayMethod(language, 'referral.until', {
      day: momentInWords(language, step.until ?? 0, timeZone),
    });
  return html`<li><p class="soft">${momentInWords(language, step.at, timeZone)}</p>
<p><strong>${told}</strong> ${until}</p>${step.words !== '' && html`<blockquote>${paragraphs(step.words)}</blockquote>`}</li>`;
}

function writePart(language: Language, draft: AskDraft): Html {
  return html`<section><h2>${say(language, 'ask.write')}</h2>
<form method="post" action="${`?lang=${language}`}"><input type="hidden" name="does" value="write">
${area(language, { name: 'words', draft, label: 'ask.writeField', max: STORY_LENGTH, rows: 4 })}
<button>${say(language, 'ask.writeDo')}</button></form></section>`;
}

function feedbackPart(language: Language, draft: AskDraft): Html {
  return html`<section><h2>${say(language, 'ask.feedback')}</h2>
<form method="post" action="${`?lang=${language}`}"><input type="hidden" name="does" value="feedback">
${choices(say(language, 'ask.feedback'), 'helped', draft, [
  ['yes', say(language, 'ask.helpedYes')],
  ['no', say(language, 'ask.helpedNo')],
])}
<label for="timesTold">${say(language, 'ask.timesTold')}</label>
<input id="timesTold" name="timesTold" type="number" min="0" max="99" required value="${draft['timesTold'] ?? ''}">
${area(language, { name: 'words', draft, label: 'ask.feedbackWords', help: 'ask.optional', max: STORY_LENGTH, rows: 3 })}
<button>${say(language, 'ask.feedbackDo')}</button></form></section>`;
}

function ownPart(language: Language, { story, wants, alreadyTried }: Referral): Html {
  return html`<section><h2>${say(language, 'ask.youWrote')}</h2><blockquote>${paragraphs(story)}</blockquote>
${wants !== '' && html`<h3>${say(language, 'ask.wants')}</h3><blockquote>${paragraphs(wants)}</blockquote>`}
${alreadyTried !== '' && html`<h3>${say(language, 'ask.tried')}</h3><blockquote>${paragraphs(alreadyTried)}</blockquote>`}</section>`;
}

function withdrawPart(language: Language): Html {
  return html`<section class="screen"><details><summary>${say(language, 'ask.withdraw')}</summary>
<p>${say(language, 'ask.withdrawText')}</p>
<form method="post" action="${`?lang=${language}`}"><input type="hidden" name="does" value="withdraw"><button>${say(language, 'ask.withdrawDo')}</button></form></details></section>`;
}
