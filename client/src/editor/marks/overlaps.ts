/** Some letters of one block, by what lies over them. */
interface Lying {
  readonly id: string;
  readonly block: unknown;
  readonly from: number;
  readonly to: number;
}

/** What lies over the same letters, at least one, under the name of the one that begins first. What lies alone is left out. */
export function overlaps(lying: readonly Lying[]): ReadonlyMap<string, string> {
  const inOrder = lying.toSorted((one, other) => one.from - other.from);
  const found = new Map<string, string>();
  const last = new Map<unknown, { readonly first: string; readonly to: number }>();
  for (const { id, block, from, to } of inOrder) {
    const before = last.get(block);
    const isOver = before !== undefined && from < before.to;
    const first = isOver ? before.first : id;
    last.set(block, { first, to: isOver ? Math.max(before.to, to) : to });
    if (!isOver) continue;
    found.set(first, first);
    found.set(id, first);
  }
  return found;
}
