import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ClientFile {
  readonly body: Buffer;
  /** Only where it helps: the pages of text, not the pictures and fonts. Made when first asked for, once. */
  readonly gzipped?: () => Buffer;
  readonly type: string;
  /** Its name changes with its content. */
  readonly isHashed: boolean;
}

const SHRINKS: ReadonlySet<string> = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);
const HASHED_FOLDER = '/assets/';

/** Every file of the built client by its address. It is read once at the start; without a build it is empty. */
export function readClientFolder(folder: string): ReadonlyMap<string, ClientFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.map'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const address = `/${relative(folder, path).split(sep).join('/')}`;
        return [address, clientFile(path, address)] as const;
      }),
  );
}

function clientFile(path: string, address: string): ClientFile {
  const body = readFileSync(path);
  const type = extname(path);
  return {
    body,
    ...(SHRINKS.has(type) && { gzipped: once(() => gzipSync(body, { level: 9 })) }),
    type,
    isHashed: address.startsWith(HASHED_FOLDER),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
