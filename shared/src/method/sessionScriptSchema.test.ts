import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { SCRIPT_FORMAT, SCRIPT_SCHEMA_PATH, SCRIPT_VERSION, ScriptFile } from './sessionScript.ts';

/** Published by every installation; `npx vitest run sessionScriptSchema --update=all` writes it anew. */
const published = fileURLToPath(new URL(`../../../client/public${SCRIPT_SCHEMA_PATH}`, import.meta.url));

it('[SESSION_SCRIPT] capability 25: publishes the one schema by which a script is read, under its version', async () => {
  const schema = {
    ...z.toJSONSchema(ScriptFile, { io: 'input' }),
    title: `${SCRIPT_FORMAT}, version ${SCRIPT_VERSION}`,
    $comment: 'What a schema cannot say is in docs/session-script.md.',
  };
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(published);
});
