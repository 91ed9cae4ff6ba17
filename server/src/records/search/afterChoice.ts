import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { ReflectionView } from '@opgave/shared/contract/reflection';
import { ALL_LATER_FIELDS } from '@opgave/shared/method/dataFields';
import { READ_AGAIN, REFLECTION_FIELDS } from '@opgave/shared/method/reflectionFields';
import type { Member } from '#identity/standing.ts';
import { viewCanvas } from '../dataCanvas/canvasView.ts';
import { viewReflection } from '../reflection/reflectionView.ts';
import { viewRoute } from '../route/routeView.ts';
import { byOf, type Searchable, type SearchDeps } from './searchable.ts';

/** Words at a place of a page. */
interface Said {
  readonly at: string;
  readonly text: string;
  readonly by?: Searchable['by'];
}

/** What was written about sharing data beside its texts: without it, and the last five steps for whoever may read them. */
export async function data(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  if (!workspace.dataInvolved) return [];
  const view = await viewCanvas(deps, { workspaceId: workspace.id, personId: person.id });
  const without = view.alternatives.map(({ key, reason }) => ({ at: key, text: reason }));
  return [
    ...found(without, { kind: 'data', when: { phase: 'define' } }),
    ...found(laterOf(view), { kind: 'data', when: { phase: 'choose' } }),
  ];
}

function laterOf({ later: { answers, items, weighed } }: DataCanvasView): readonly Said[] {
  return [
    ...items.map(({ id, data: what, fromOrg, toOrg, neededFor, howOften, keepUntil }) => ({
      ...{ at: id, text: joined([what, fromOrg, toOrg, neededFor, howOften, keepUntil]) },
    })),
    ...weighed.flatMap(({ by, group, scores }) =>
      scores.map(({ value, reason }) => ({ at: value, text: reason, by: byOf({ ...by, group }) })),
    ),
    ...answers.filter(({ key }) => isInWords(ALL_LATER_FIELDS, key)).map(answered),
  ];
}

/** The way to the decision: the bodies, what each is asked and said, and what participants were told. */
export async function route(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const view = await viewRoute(deps, { workspaceId: workspace.id, personId: person.id });
  const said: readonly Said[] = [
    { at: 'ourselves', text: view.ourselves.text },
    ...view.bodies.map(({ id, name, rhythm, papersTo, whyNotLower }) => ({
      ...{ at: id, text: joined([name, rhythm, papersTo, whyNotLower]) },
    })),
    ...view.items.map(({ id, question, presenters, outcome, withdrawnBecause }) => ({
      at: id,
      text: joined([question, ...presenters.map(({ name }) => name), outcome?.text, withdrawnBecause]),
    })),
    { at: 'reportBack', text: view.reportBack?.text ?? '' },
  ];
  return found(said, { kind: 'route', when: { phase: 'route' } });
}

/** The look back, and of every round before what is read again. */
export async function lookBack(
  deps: SearchDeps,
  { workspace, person }: Member,
): Promise<readonly Searchable[]> {
  const view = await viewReflection(deps, { workspaceId: workspace.id, personId: person.id });
  return found([...nowOf(view), ...earlierOf(view)], { kind: 'lookBack', when: { phase: 'reflect' } });
}

function nowOf({ answers, effects }: ReflectionView): readonly Said[] {
  return [
    ...answers.filter(({ key }) => isInWords(REFLECTION_FIELDS, key)).map(answered),
    ...effects.map(({ id, judged }) => ({ at: id, text: joined([judged?.evidence, judged?.source]) })),
  ];
}

function earlierOf({ earlier }: ReflectionView): readonly Said[] {
  const readAgain: readonly string[] = READ_AGAIN;
  return earlier.flatMap(({ number, answers }) =>
    answers.filter(({ key }) => readAgain.includes(key)).map(({ text }) => ({ at: `round-${number}`, text })),
  );
}

function answered({ key, text }: ReflectionView['answers'][number]): Said {
  return { at: key, text };
}

function isInWords(fields: typeof ALL_LATER_FIELDS | typeof REFLECTION_FIELDS, key: string): boolean {
  return fields.some((field) => field.key === key && field.kind === 'words');
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

function found(said: readonly Said[], as: Pick<Searchable, 'kind' | 'when'>): readonly Searchable[] {
  return said
    .filter(({ text }) => text !== '')
    .map(({ at, text, by = {} }) => ({ ...as, id: at, at, text, by }));
}
