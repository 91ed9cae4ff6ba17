import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Language } from '@opgave/shared/contract/records';
import type { SpokenAs } from '@opgave/shared/method/publicRecord';
import { SCORES, VALUE_VERSIONS, VALUES, type ValueVersion } from '@opgave/shared/method/valuesCheck';
import type { PublicRound, PublicSaid, PublicValue, PublicView } from '#records/publicPage/publicView.ts';
import { say, sayMethod } from '#words/words.ts';
import { type Html, html, paragraphs } from './html.ts';
import { sectionName } from './publicAgreed.ts';

const STEPS = ['minus2', 'minus1', 'zero', 'plus1', 'plus2'] as const;

/** How each group weighed each value, as a table: how many gave which step. Never a total. */
export function valuesPart(language: Language, view: PublicView): Html | false {
  if (view.values.length === 0) return false;
  return html`<section><h2>${say(language, 'public.values')}</h2><p>${say(language, 'public.valuesText')}</p>${VALUE_VERSIONS.map(
    (check) => checkPart(language, view, check),
  )}</section>`;
}

/** The values as they were weighed in one step; with only one step there is nothing to tell apart. */
function checkPart(language: Language, view: PublicView, check: ValueVersion): Html | false {
  const values = view.values.filter((value) => value.check === check);
  if (values.length === 0) return false;
  const isOnly = values.length === view.values.length;
  return html`${!isOnly && html`<h3>${say(language, `public.values.${check}`)}</h3>`}${values.map((value) =>
    valueTable(language, view, value),
  )}`;
}

function valueTable(
  language: Language,
  { workspace }: PublicView,
  { check, value, rows }: PublicValue,
): Html {
  const steps = [
    ...STEPS.map((step) => sayMethod(language, `score.${check}.${step}`)),
    say(language, 'public.unknown'),
  ];
  const cells = (counts: readonly number[]) =>
    SCORES.map((_, index) => html`<td class="number">${counts[index] === 0 ? '–' : counts[index]}</td>`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${valueName(language, workspace, value)}"><table>
<caption>${valueName(language, workspace, value)}</caption>
<thead><tr><th scope="col">${say(language, 'public.group')}</th>${steps.map((step) => html`<th scope="col">${step}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ by, counts }) => html`<tr><th scope="row">${rowName(language, by)}</th>${cells(counts)}</tr>`,
  )}</tbody></table></div>`;
}

export function valueName(
  language: Language,
  workspace: PublicView['workspace'],
  value: PublicValue['value'],
): string {
  const known = VALUES.find((one) => one === value);
  if (known) return sayMethod(language, `value.${known}.name`);
  return workspace.ownValues?.find(({ key }) => key === value)?.name[language] ?? value;
}

/** Of figures. */
function rowName(language: Language, by: SpokenAs): string {
  if (by.kind === 'group') return sayMethod(language, `group.${by.group}.name`);
  return say(language, by.kind === 'side' ? `public.row.${by.side}` : 'public.row.table');
}

/** Of words that somebody said. */
export function speakerName(language: Language, by: SpokenAs): string {
  if (by.kind === 'group') return sayMethod(language, `group.${by.group}.name`);
  return say(language, by.kind === 'side' ? `public.by.${by.side}` : 'public.by.table');
}

/** Who answered per group, what they fear and object, what was answered, and what travels along. */
export function objectionsPart(language: Language, { workspace }: PublicView, round: PublicRound): Html {
  const { decision } = round;
  return html`<section><h2>${say(language, 'public.round')}</h2>${talliesTable(language, round)}
${saidList(language, workspace.language, say(language, 'public.objections'), round.objections)}
${saidList(language, workspace.language, say(language, 'public.concerns'), round.concerns)}
${
  decision?.reason !== undefined &&
  html`<h3>${say(language, 'public.decision')}</h3><div lang="${workspace.language}">${paragraphs(decision.reason)}</div>`
}
${
  round.minority.length > 0 &&
  html`<h3>${say(language, 'public.minority')}</h3>${round.minority.map(
    ({ by, text }) =>
      html`<p class="soft">${speakerName(language, by)}</p><blockquote lang="${workspace.language}">${paragraphs(text)}</blockquote>`,
  )}`
}</section>`;
}

function talliesTable(language: Language, { groups }: PublicRound): Html {
  const heads = ['group', 'seats', 'consent', 'concern', 'objection', 'noResponse'] as const;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(language, 'public.tally')}"><table><caption>${say(
    language,
    'public.tally',
  )}</caption><thead><tr>${heads.map(
    (head) => html`<th scope="col">${say(language, `public.${head}`)}</th>`,
  )}</tr></thead><tbody>${groups.map(
    ({ by, seats, consent, concern, objection, noResponse }) =>
      html`<tr><th scope="row">${rowName(language, by)}</th>${[
        seats,
        consent,
        concern,
        objection,
        noResponse,
      ].map((count) => html`<td class="number">${count}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function saidList(
  language: Language,
  spoken: Language,
  title: string,
  said: readonly PublicSaid[],
): Html | false {
  if (said.length === 0) return false;
  return html`<h3>${title}</h3>${said.map(
    ({ by, sections, text, answer, result }) =>
      html`<p class="soft">${speakerName(language, by)} · ${sections
        .map((section) => sectionName(language, section))
        .join(', ')}</p><blockquote lang="${spoken}">${
        text === undefined ? say(language, 'public.hidden') : paragraphs(text)
      }</blockquote>${result && html`<p>${say(language, `public.result.${result}`)}</p>`}${
        answer !== undefined &&
        html`<p>${say(language, 'public.answer')}</p><blockquote lang="${spoken}">${paragraphs(answer)}</blockquote>`
      }`,
  )}`;
}

/** What was commented on; of a card never its words. */
function placeName(language: Language, on: CommentTarget): string {
  if (on.kind === 'section' && on.document === 'problem') return sectionName(language, on.section);
  if (on.kind === 'section') return sayMethod(language, `fundamental.${on.section}.question`);
  return say(language, `public.on.${on.kind}`);
}

/** What people said about anything at the table, and what was done with it. */
export function inputPart(language: Language, { input, workspace }: PublicView): Html | false {
  if (input.length === 0) return false;
  return html`<section><h2>${say(language, 'public.input')}</h2><ul>${input.map(
    ({ by, on, text, outcome, words }) =>
      html`<li><p class="soft">${speakerName(language, by)} · ${placeName(language, on)}</p>
<blockquote lang="${workspace.language}">${paragraphs(text)}</blockquote>
<p>${say(language, `public.input.${outcome}`)}</p><blockquote lang="${workspace.language}">${paragraphs(words)}</blockquote></li>`,
  )}</ul></section>`;
}
