interface ModuleInfo {
  readonly importedIds: readonly string[];
}
type GetModuleInfo = (id: string) => ModuleInfo | null;

/** Everything that loads before the first screen of an entry, without what it fetches later. */
function closure(entry: string, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const imported of getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}

/**
 * Puts all that the door shares with the app in one file: two dozen small ones would together be larger and slower,
 * and whoever comes in by the door has most of the app's ground floor already.
 */
export function sharedWithDoor(doorEntry: string, doorFolder: string) {
  let shared: ReadonlySet<string> | undefined;
  return {
    name(id: string, context: { readonly getModuleInfo: GetModuleInfo }): string | null {
      shared ??= closure(doorEntry, (each) => context.getModuleInfo(each));
      return shared.has(id) && !id.startsWith(doorFolder) ? 'shared' : null;
    },
  };
}
