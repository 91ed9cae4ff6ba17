import type { Language } from '@opgave/shared/contract/records';
import { groupsSpokenAs } from '@opgave/shared/method/opening';
import type { PublicView } from '#records/publicPage/publicView.ts';
import { dayInWords, say, sayMethod } from '#words/words.ts';
import { type Html, html } from './html.ts';
import { plainPage } from './plainPage.ts';
import { agreedPart } from './publicAgreed.ts';
import { assumedPart } from './publicAssumed.ts';
import { choicePart } from './publicChoice.ts';
import { inputPart, objectionsPart, valuesPart } from './publicParts.ts';

/** The public page of one table: readable without script, on paper and aloud. */
export function publicPage(language: Language, view: PublicView): string {
  const { workspace, version } = view;
  const path = `/p/${workspace.slug}`;
  const feed = html`<link rel="alternate" type="application/atom+xml" href="${`${path}/feed.atom`}">
`;
  return plainPage(
    { language, title: workspace.title, head: feed },
    html`<a class="skip" href="#agreed">${say(language, 'public.skip')}</a>
${headPart(language, view)}
${version ? agreedPart(language, view, version) : nothingYet(language)}
${version && valuesPart(language, view)}
${view.round && objectionsPart(language, view, view.round)}
${view.choice && choicePart(language, view, view.choice)}
${version && inputPart(language, view)}
${version && assumedPart(language, view)}
${versionsPart(language, view)}
${followPart(language, path)}`,
  );
}

function headPart(language: Language, { workspace, absent, phase, version }: PublicView): Html {
  const groups = absent.map((group) => sayMethod(language, `group.${group}.name`).toLowerCase());
  const other = language === 'nl' ? 'en' : 'nl';
  const day = dayInWords(language, workspace.phaseSince, workspace.timeZone);
  return html`<header>
<p class="soft top"><span>${workspace.organisation}</span> <a class="screen" lang="${other}" hreflang="${other}" href="${`?lang=${other}`}">${say(language, 'public.otherLanguage')}</a></p>
<h1 lang="${workspace.language}">${workspace.title}</h1>
<div class="lead" lang="${workspace.language}"><p>${workspace.occasion}</p></div>
<p class="soft">${say(language, 'public.phase', { phase: sayMethod(language, `phase.${phase}.name`), day })}</p>
${groups.length > 0 && html`<p class="absent">${say(language, 'public.absent', { groups: groups.join(', ') })}</p>`}
${version && groupsSpokenAs(workspace) !== 'open' && html`<p class="soft">${say(language, 'public.masked')}</p>`}
</header>`;
}

function nothingYet(language: Language): Html {
  return html`<section id="agreed"><h2>${say(language, 'public.notYet')}</h2><p>${say(language, 'public.notYetText')}</p></section>`;
}

function versionsPart(language: Language, { workspace, versions }: PublicView): Html | false {
  if (versions.length === 0) return false;
  const lines = versions.toReversed().map(({ number, at, outcome, isVoid }) => {
    const day = dayInWords(language, at, workspace.timeZone);
    const words = isVoid ? say(language, 'public.void') : sayMethod(language, `consent.outcome.${outcome}`);
    const address = `/p/${workspace.slug}/v/${number}?lang=${language}`;
    return html`<li><a href="${address}">${say(language, 'public.version', { number })}</a>, ${day}. ${words}</li>`;
  });
  return html`<section><h2>${say(language, 'public.versions')}</h2><p>${say(language, 'public.versionsText')}</p><ul>${lines}</ul></section>`;
}

function followPart(language: Language, path: string): Html {
  const rhythm = (value: 'daily' | 'weekly') =>
    html`<option value="${value}">${say(language, `public.follow.${value}`)}</option>`;
  return html`<section class="screen"><h2>${say(language, 'public.follow')}</h2>
<p>${say(language, 'public.followText')}</p>
<form method="post" action="${`${path}/follow?lang=${language}`}">
<label for="address">${say(language, 'public.follow.address')}</label>
<input id="address" name="address" type="email" autocomplete="email" required maxlength="254">
<label for="rhythm">${say(language, 'public.follow.rhythm')}</label>
<select id="rhythm" name="rhythm">${rhythm('weekly')}${rhythm('daily')}</select>
<button>${say(language, 'public.follow.do')}</button>
</form>
<p class="soft"><a href="${`${path}/feed.atom`}">${say(language, 'public.feed')}</a></p></section>`;
}
