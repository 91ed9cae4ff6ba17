/** The one that comes next, or before, with so many behind; after the last comes the first again. */
export function nextOf<One>(all: readonly One[], direction: 1 | -1, behind: number): One | undefined {
  return direction === 1 ? (all[behind] ?? all[0]) : all.at(behind - 1);
}
