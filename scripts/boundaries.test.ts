import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const REFUSAL = /^(?<file>[^:]+):.*\(no-restricted-imports\)\]$/;

type Line = readonly [file: string, imported: string];

const FORBIDDEN: readonly Line[] = [
  ['server/src/collaboration/access.ts', '#facilitation/gateway.ts'],
  ['server/src/facilitation/gateway.ts', '#collaboration/liveDocument.ts'],
  ['server/src/facilitation/nearby.ts', '../collaboration/liveDocument.ts'],
  ['server/src/http/gateRouter.ts', '#collaboration/liveDocument.ts'],
  ['server/src/http/openRouter.ts', '#storage/embedded/openEmbedded.ts'],
  ['server/src/records/createWorkspace.ts', '#http/workspaceRouter.ts'],
  ['server/src/records/reach.ts', '../storage/embedded/openEmbedded.ts'],
  ['server/src/identity/standing.ts', '#facilitation/presence.ts'],
  ['server/src/storage/embedded/records.ts', '#records/createWorkspace.ts'],
  ['server/src/observability/logger.ts', '#identity/standing.ts'],
  ['server/src/app.ts', '#storage/embedded/openEmbedded.ts'],
  ['server/src/http/screen.ts', '@opgave/client/src/app/App'],
  ['client/src/features/problem/useProblem.ts', '../presence/usePresence.ts'],
  ['client/src/features/problem/page.ts', '#pages/ProblemPage.tsx'],
  ['client/src/features/problem/other.ts', '#features/presence/usePresence.ts'],
  ['client/src/features/problem/parts/deep.ts', '../../presence/usePresence.ts'],
  ['client/src/pages/ProblemPage.tsx', '#app/App.tsx'],
  ['client/src/connection/http.ts', '#ui/Button.tsx'],
  ['client/src/ui/PhaseMark.tsx', '@opgave/shared/method/phases'],
  ['client/src/ui/Menu.tsx', '#features/problem/Toolbar.tsx'],
  ['client/src/i18n/useText.ts', '#ui/Button.tsx'],
  ['client/src/join/Door.tsx', 'react-router'],
  ['client/src/join/enter.ts', 'zod'],
  ['client/src/app/App.tsx', 'node:fs'],
  ['client/src/app/server.ts', '@opgave/server/src/app'],
  ['shared/src/method/phases.ts', '#contract/records.ts'],
  ['shared/src/method/clock.ts', 'node:os'],
  ['shared/src/contract/http.ts', '#document/documents.ts'],
  ['shared/src/document/schema.ts', 'react'],
  ['shared/src/ids.ts', '#method/groups.ts'],
  ['e2e/fixtures.ts', '../server/src/app.ts'],
  ['e2e/tests/phases.spec.ts', '@opgave/client/src/app/App'],
];

const ALLOWED: readonly Line[] = [
  ['server/src/main.ts', '#storage/embedded/openEmbedded.ts'],
  ['server/src/collaboration/judge.ts', '#storage/ports.ts'],
  ['server/src/http/workspaceRouter.ts', '#records/createWorkspace.ts'],
  ['server/src/facilitation/advancePhase.ts', '#records/documents.ts'],
  ['server/src/storage/embedded/log.ts', '../ports.ts'],
  ['server/src/records/createWorkspace.test.ts', '#storage/embedded/openEmbedded.ts'],
  ['client/src/pages/PhasePage.tsx', '#features/problem/Toolbar.tsx'],
  ['client/src/features/problem/Toolbar.tsx', '#ui/Button.tsx'],
  ['client/src/features/problem/parts/Bold.tsx', '../useToolbar.ts'],
  ['client/src/connection/socket.ts', '@opgave/shared/contract/events'],
  ['shared/src/contract/records.ts', '#method/groups.ts'],
  ['e2e/tests/door.spec.ts', '@opgave/shared/method/phases'],
  ['e2e/words.ts', '../client/src/i18n/nl.json'],
];

let folder = '';
let refused: ReadonlySet<string> = new Set();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opgave-boundaries-'));
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, imported] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import { thing } from '${imported}';\nthing();\n`);
  }
  refused = await filesRefused(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('who may import whom', () => {
  it.each(FORBIDDEN)('%s may not import %s', (file) => {
    expect(refused).toContain(file);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(refused).not.toContain(file);
  });
});

/** The linter exits with 1 when it finds something, so its answer is read from what it printed. */
async function filesRefused(cwd: string): Promise<ReadonlySet<string>> {
  const printed = await new Promise<string>((resolveOutput) => {
    execFile(
      join(ROOT, 'node_modules/.bin/oxlint'),
      ['--format', 'unix'],
      { cwd },
      (_error, stdout, stderr) => resolveOutput(stdout + stderr),
    );
  });
  expect(printed).toContain('no-restricted-imports');
  return new Set(printed.split('\n').flatMap((line) => REFUSAL.exec(line)?.groups?.['file'] ?? []));
}
