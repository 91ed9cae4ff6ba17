import type { ConcernView, ObjectionView } from '@opgave/shared/contract/consent';
import type { OptionView } from '@opgave/shared/contract/options';
import type { ScoreView } from '@opgave/shared/contract/valuesCheck';
import type { ConsentRoundId } from '@opgave/shared/ids';
import type { Phase } from '@opgave/shared/method/phases';
import type { ValueVersion } from '@opgave/shared/method/valuesCheck';
import type { Member } from '#identity/standing.ts';
import { readChoice } from '../choice/choice.ts';
import { wordsOfChoice } from '../choice/wordsOfChoice.ts';
import { viewConsent, viewRound } from '../consent/consentView.ts';
import { viewOptions } from '../options/optionsView.ts';
import { viewValues } from '../values/valuesView.ts';
import { byOf, type Searchable, type SearchDeps } from './searchable.ts';

/** Concerns and objections of every round, in the words that whoever looks may read in that round. */
export async function reasons(
  deps: SearchDeps,
  { workspace, person }: Member,
): Promise<readonly Searchable[]> {
  const at = { workspaceId: workspace.id, personId: person.id };
  const { rounds } = await viewConsent(deps, workspace.id, person.id);
  const views = await Promise.all(rounds.map(({ id }) => viewRound(deps, { ...at, roundId: id })));
  return views.flatMap(({ id, concerns, objections }) => [
    ...objections.map((objection) => reasonOf(id, objection, wordsOfObjection(objection))),
    ...concerns
      .filter(({ wasObjection }) => !wasObjection)
      .map((concern) => reasonOf(id, concern, [concern.text, concern.quote])),
  ]);
}

function wordsOfObjection({ words, resultText, answer }: ObjectionView): readonly (string | undefined)[] {
  return [words?.text, words?.forWhom, words?.wouldHelp, words?.quote, resultText, answer];
}

function reasonOf(
  round: ConsentRoundId,
  { id, by }: ObjectionView | ConcernView,
  words: readonly (string | undefined)[],
): Searchable {
  const text = words.filter(Boolean).join(' ');
  return { kind: 'reason', id, round, text, by: byOf(by), when: { phase: 'consent' } };
}

const WEIGHED_IN: Readonly<Record<ValueVersion, Phase>> = { v1: 'define', v2: 'choose', v3: 'reflect' };

/** How the values were weighed, in words; whoever still weighs finds what others said only after their own answer. */
export async function weighings(
  deps: SearchDeps,
  { workspace, person }: Member,
): Promise<readonly Searchable[]> {
  const { check, values } = await viewValues(deps, workspace.id, person.id);
  return values
    .flatMap(({ picture }) => picture?.scores ?? [])
    .map((score) => ({
      ...({ kind: 'weighing', id: score.id, text: wordsOfScore(score) } as const),
      ...{ by: byOf(score.by), when: { phase: WEIGHED_IN[check] } },
    }));
}

function wordsOfScore({ reason, forWhom, harm }: ScoreView): string {
  const answers =
    harm?.answers.flatMap(({ answer }) => (answer.kind === 'comment' ? [answer.text] : [])) ?? [];
  return [reason, forWhom, ...answers].filter(Boolean).join(' ');
}

/** Every option by its parts: name, texts, what it does to whom, and whether people can do it. */
export async function options(
  deps: SearchDeps,
  { workspace, person }: Member,
): Promise<readonly Searchable[]> {
  const view = await viewOptions(deps, { workspaceId: workspace.id, personId: person.id });
  return view.options.flatMap(partsOfOption);
}

function partsOfOption(option: OptionView): readonly Searchable[] {
  const { id, title, by, texts, effects, doability, aside } = option;
  const found = { kind: 'option', id, when: { phase: 'choose' } } as const;
  return [
    { ...found, text: title, by: byOf(by) },
    ...Object.entries(texts).map(([at, text]) => ({ ...found, at, text, by: {} })),
    ...effects.map((effect) => ({ ...found, text: effect.text, by: byOf(effect.by) })),
    ...doability.map((one) => ({
      ...found,
      text: Object.values(one.answers).join(' '),
      by: byOf(one.by),
    })),
    ...(aside ? [{ ...found, text: aside.reason, by: byOf(aside.by) }] : []),
  ].filter(({ text }) => text !== '');
}

/** The record of the choice, part by part; each leads to that part. */
export async function choice(deps: SearchDeps, member: Member): Promise<readonly Searchable[]> {
  const { choice: record } = await readChoice(deps, member.workspace);
  const found = { kind: 'choice', id: record.id, when: { phase: 'choose' } } as const;
  const parts = await wordsOfChoice(deps, member);
  const owners = record.effects.flatMap(({ owner }) =>
    owner ? [{ at: 'effects', text: owner, by: {} }] : [],
  );
  return [...parts, ...owners].map((part) => ({ ...found, ...part }));
}
