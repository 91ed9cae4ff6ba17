import type { SwitchPair, SwitchShown } from '@opgave/shared/method/sessionSwitch';

/** One group about another, or the few that stand together, with what came of it each time. */
export interface SwitchRow {
  readonly name: string;
  readonly pair: Pick<SwitchPair, 'from' | 'about'>;
  readonly given: readonly { readonly attempt: number; readonly pair: SwitchPair }[];
}

/** Every pair of groups of which one spoke for the other, each with its attempts in order. */
export function switchRows(shown: readonly SwitchShown[]): readonly SwitchRow[] {
  const all = shown.flatMap(({ attempt, pairs }) => pairs.map((pair) => ({ attempt, pair })));
  const rows = new Map<string, SwitchRow>();
  for (const one of all) {
    const name = `${one.pair.from.join()}>${one.pair.about.join()}`;
    const before = rows.get(name);
    rows.set(name, { name, pair: before?.pair ?? one.pair, given: [...(before?.given ?? []), one] });
  }
  return [...rows.values()];
}
