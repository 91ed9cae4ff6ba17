/** The doors that a question was at, the first one first: who answered for it at each step, every change once. */
export function roadOf(organisations: readonly string[]): readonly string[] {
  return organisations.filter((one, index) => one !== organisations[index - 1]);
}
