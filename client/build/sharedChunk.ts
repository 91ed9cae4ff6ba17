interface ModuleInfo {
  readonly code: string | null;
  readonly importedIds: readonly string[];
}
type GetModuleInfo = (id: string) => ModuleInfo | null;

/** Icons come through one module that names them all, so that imports alone do not tell who draws which. */
const ICON_FILE = /\/icons-react\/dist\/esm\/icons\/(?<name>Icon\w+)\.m?js$/;
const ICON_NAME = /\bIcon[A-Z]\w*/g;
const PACKAGE = '/node_modules/';

/** Everything that loads before the first screen of an entry, without what it fetches later. */
function closure(entry: string, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const imported of getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return withoutStrangeIcons(found, getModuleInfo);
}

function withoutStrangeIcons(found: ReadonlySet<string>, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const own = [...found].filter((id) => !id.includes(PACKAGE));
  const drawn = new Set(own.flatMap((id) => getModuleInfo(id)?.code?.match(ICON_NAME) ?? []));
  return new Set([...found].filter((id) => drawn.has(iconIn(id) ?? '') || iconIn(id) === undefined));
}

function iconIn(id: string): string | undefined {
  return ICON_FILE.exec(id)?.groups?.['name'];
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
