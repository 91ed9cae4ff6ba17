import type { Group } from '@opgave/shared/method/groups';
import type { Member } from '#identity/standing.ts';
import type { OptionDeps } from '../options/options.ts';
import { readChoice } from './choice.ts';
import { viewChoice } from './choiceView.ts';

export interface PartOfChoice {
  readonly at: string;
  readonly text: string;
  readonly by: { readonly group?: Group };
}

/**
 * The words of the choice, part by part, as far as this person reads them; parts without words are left out. Who keeps an
 * eye on a promise is not among them: what takes up a comment may be read outside, where nobody is named.
 */
export async function wordsOfChoice(
  deps: Pick<OptionDeps, 'storage' | 'documents' | 'now'>,
  { workspace, person }: Member,
): Promise<readonly PartOfChoice[]> {
  const view = await viewChoice(deps, { workspaceId: workspace.id, personId: person.id });
  const { content } = await readChoice(deps, workspace);
  const parts: readonly PartOfChoice[] = [
    ...Object.entries(content.texts).map(([at, text]) => ({ at, text, by: {} })),
    ...view.losses.map(({ group, what, softened = '' }) => ({
      ...{ at: 'losses', text: `${what} ${softened}`, by: { group } },
    })),
    ...view.notChosen.map(({ why }) => ({ at: 'picked', text: why, by: {} })),
    ...view.effects.map(({ effect, sign, source = '', baseline = '' }) => ({
      ...{ at: 'effects', text: `${effect} ${sign} ${source} ${baseline}`, by: {} },
    })),
    ...view.tensions.map(({ answered }) => ({ at: 'tensions', text: answered?.text ?? '', by: {} })),
    ...view.signals.map(({ reason = '' }) => ({ at: 'signals', text: reason, by: {} })),
    {
      at: 'whoDecides',
      text: `${view.whoDecides?.body ?? ''} ${view.whoDecides?.whyNotLower ?? ''}`,
      by: {},
    },
  ];
  return parts.map((part) => ({ ...part, text: part.text.trim() })).filter(({ text }) => text !== '');
}
