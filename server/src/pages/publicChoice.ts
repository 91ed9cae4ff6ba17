import type { Language } from '@opgave/shared/contract/records';
import type { PublicChoice } from '#records/publicPage/publicChoice.ts';
import type { PublicView } from '#records/publicPage/publicView.ts';
import { dayInWords, say } from '#words/words.ts';
import { type Html, html, paragraphs } from './html.ts';
import { speakerName, valueName } from './publicParts.ts';

/** What the table chose and what it gives up, and what was decided on it. */
export function choicePart(language: Language, view: PublicView, choice: PublicChoice): Html {
  const spoken = view.workspace.language;
  const words = (text: string) => html`<div lang="${spoken}">${paragraphs(text)}</div>`;
  return html`<section id="choice"><h2>${say(language, 'public.choice')}</h2>
${choice.picked.length > 0 && html`<p>${say(language, 'public.choice.picked')}</p><ul lang="${spoken}">${choice.picked.map((title) => html`<li>${title}</li>`)}</ul>`}
${choice.texts.map(({ key, text }) => html`<h3>${say(language, `public.choice.${key}`)}</h3>${words(text)}`)}
${valuesLine(language, view, choice)}
${
  choice.losses.length > 0 &&
  html`<h3>${say(language, 'public.choice.losses')}</h3>${choice.losses.map(
    ({ by, isNothing, what, softened }) =>
      html`<p class="soft">${speakerName(language, by)}${isNothing && html`: ${say(language, 'public.choice.nothing')}`}</p><blockquote lang="${spoken}">${paragraphs(what)}</blockquote>${
        softened !== undefined && html`<p>${say(language, 'public.choice.softened')}</p>${words(softened)}`
      }`,
  )}`
}
${
  choice.notChosen.length > 0 &&
  html`<h3>${say(language, 'public.choice.notChosen')}</h3>${choice.notChosen.map(
    ({ title, why }) => html`<p lang="${spoken}"><strong>${title}</strong></p>${words(why)}`,
  )}`
}
${
  choice.effects.length > 0 &&
  html`<h3>${say(language, 'public.choice.effects')}</h3><ul>${choice.effects.map(
    ({ effect, sign, by }) =>
      html`<li lang="${spoken}">${effect}<p class="soft" lang="${language}">${say(language, 'public.choice.sign', { sign, day: dayInWords(language, by, view.workspace.timeZone) })}</p></li>`,
  )}</ul>`
}
</section>${decidedPart(language, view, choice)}`;
}

function valuesLine(
  language: Language,
  { workspace }: PublicView,
  { prevails, yields }: PublicChoice,
): Html | false {
  if (prevails === undefined) return false;
  const value = valueName(language, workspace, prevails);
  const values = yields.map((one) => valueName(language, workspace, one)).join(', ');
  return html`<p>${say(language, 'public.choice.prevails', { value })} ${yields.length > 0 && say(language, 'public.choice.yields', { values })}</p>`;
}

/** What came of it on the way to the decision, and what participants were told. */
function decidedPart(
  language: Language,
  { workspace }: PublicView,
  { whoDecides, decided, reportBack }: PublicChoice,
): Html | false {
  if (!whoDecides && decided.length === 0 && reportBack === undefined) return false;
  const spoken = workspace.language;
  return html`<section id="decided"><h2>${say(language, 'public.decided')}</h2>
${whoDecides && html`<p>${say(language, 'public.decided.who', { body: whoDecides.body })}</p>`}
${decided.map(
  ({ question, body, outcome, text, at }) =>
    html`<h3 lang="${spoken}">${question}</h3><p class="soft">${body} · ${dayInWords(language, at, workspace.timeZone)}</p><p><strong>${say(language, `public.decided.${outcome}`)}</strong></p><blockquote lang="${spoken}">${paragraphs(text)}</blockquote>`,
)}
${reportBack !== undefined && html`<h3>${say(language, 'public.reportBack')}</h3><div lang="${spoken}">${paragraphs(reportBack)}</div>`}
</section>`;
}
