import * as Y from 'yjs';

/** Whether everything that was written in these rows is in this state. */
export function hasAll(state: Uint8Array, rows: readonly Uint8Array[]): boolean {
  const held = Y.decodeStateVector(state);
  return rows.every((row) =>
    [...Y.parseUpdateMeta(row).to].every(([client, clock]) => clock <= (held.get(client) ?? 0)),
  );
}
