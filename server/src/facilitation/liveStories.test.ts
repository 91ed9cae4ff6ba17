import { TellExperience } from '@opgave/shared/contract/stories';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hideExperience, showExperience } from '#records/experiences/moderateExperience.ts';
import { tellExperience } from '#records/experiences/tellExperience.ts';
import { parkIdea } from '#records/parked/parkIdea.ts';
import { type LiveTable, next, startLive } from './live.testkit.ts';
import type { UsualName } from './table.testkit.ts';

const SECRET = 'lavendelgeheim';
const STORY = TellExperience.parse({
  situation: `Ik kreeg een brief. ${SECRET}`,
  steps: 'Ik belde.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'name',
  permission: true,
});
const REASON = 'Hierin staat de naam van een ander.';

let here: LiveTable;
beforeEach(async () => {
  here = await startLive();
  const { workspace } = here.table;
  const value = {
    ...workspace,
    version: workspace.version + 1,
    phase: 'explore',
    furthestPhase: 'explore',
  } as const;
  await here.storage.records.commit([{ kind: 'workspace', value }], []);
});
afterEach(() => here.close());

/** Every byte that came in over this connection, decoded. */
function heard(socket: Socket): () => string {
  const pieces: string[] = [];
  socket.onAny((...event: unknown[]) => pieces.push(JSON.stringify(event)));
  return () => pieces.join('\n');
}
function by(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name) };
}
async function tellAs(name: UsualName) {
  await tellExperience(here.deps, { ...by(name), input: STORY });
  const [story] = await here.storage.records.listByWorkspace('experience', here.table.workspace.id);
  if (!story) throw new Error('no story');
  return story;
}

describe('[EXPERIENCE_QUEUE] over the live connection', () => {
  it('only the teller and the facilitator hear of a story that waits, and nobody hears a word of it', async () => {
    const [els, noor, samira] = [await here.join('Els'), await here.join('Noor'), await here.join('Samira')];
    const all = [els, noor, samira].map(heard);
    const told = Promise.all([next(els, 'experiences:changed'), next(noor, 'experiences:changed')]);

    const { id } = await tellAs('Els');
    await told;
    const after = next(samira, 'parked:changed');
    await parkIdea(here.deps, {
      ...by('Samira'),
      input: { text: 'Eén brief', wouldSolve: 'Mensen zien niet wat eerst moet.' },
    });
    await after;

    expect(all[2]?.()).not.toContain('experiences:changed');
    const shown = next(samira, 'experiences:changed');
    await showExperience(here.deps, { ...by('Noor'), experienceId: id, version: 1 });
    await expect(shown).resolves.toEqual({});
    const hidden = next(samira, 'experiences:changed');
    await hideExperience(here.deps, {
      ...by('Noor'),
      experienceId: id,
      input: { version: 2, reason: REASON },
    });
    await hidden;
    for (const words of all.map((said) => said())) {
      for (const secret of [SECRET, STORY.effect, REASON, id]) expect(words).not.toContain(secret);
    }
  });
});
