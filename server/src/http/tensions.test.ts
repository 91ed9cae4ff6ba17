import { TensionsView } from '@opgave/shared/contract/tensions';
import { documentId } from '@opgave/shared/document/documents';
import { differenceItems } from '@opgave/shared/document/extractText';
import type { PerspectiveId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTSIDE, PerspectivesTable, SECRET } from './perspectives.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

let here: PerspectivesTable;
let ids: { readonly samira: PerspectiveId; readonly karin: PerspectiveId };
const HOW = 'We houden beide waarden naast elkaar.';

beforeEach(async () => {
  here = await PerspectivesTable.open();
  await here.tellStory();
  await here.submitted(here.samira, 'citizen');
  await here.submitted(here.karin, 'agency');
  ids = { samira: (await here.mine(here.samira)).id, karin: (await here.mine(here.karin)).id };
});
afterEach(() => here.close());

const at = (rest = '') => `/workspaces/${here.table.id}/tensions${rest}`;
function link(who: TestBrowser, more: { one?: object; other?: object } = {}) {
  return who.post(at(), {
    one: { perspective: ids.samira, root: 'worry', value: 'privacy', ...more.one },
    other: { perspective: ids.karin, root: 'outside', value: 'equality', ...more.other },
  });
}
const seen = async (who: TestBrowser) => TensionsView.parse((await who.get(at())).body);
async function only(who: TestBrowser) {
  const [first] = (await seen(who)).tensions;
  if (!first) throw new Error('no difference');
  return first;
}

describe('a difference between two perspectives', () => {
  it('cannot be linked nor seen before the cards are turned', async () => {
    expect((await link(here.samira)).status).toBe(404);
    expect(await seen(here.samira)).toMatchObject({ mayLink: false, tensions: [] });
  });

  it('names both answers and both values, for everyone who reads both', async () => {
    await here.reveal();
    const { heard } = await here.listen(here.dirk);
    expect((await link(here.dirk, { other: { quote: 'Hij betaalt wie het hardst roept.' } })).status).toBe(
      201,
    );
    await vi.waitFor(() => expect(heard.join()).toContain('tensions:changed'));
    const tension = await only(await here.table.join('observer'));
    expect(tension).toMatchObject({
      one: { perspective: ids.samira, root: 'worry', value: 'privacy', group: 'citizen' },
      other: { quote: 'Hij betaalt wie het hardst roept.', value: 'equality', group: 'agency' },
      isMine: false,
    });
    expect(tension.one.quote).toBeUndefined();
    here.server.wait(1_000);
    const later = await here.table.join('participant', 'citizen');
    expect((await seen(later)).tensions).toEqual([]);
  });

  it('puts no words in anybody’s mouth, and is between two people', async () => {
    await here.reveal();
    const made = await link(here.dirk, { other: { quote: 'Dat heeft zij nooit gezegd.' } });
    expect(made.body).toMatchObject({ code: 'not-allowed', details: { reason: 'quote' } });
    const own = await link(here.dirk, { other: { perspective: ids.samira, root: 'need' } });
    expect(own.body).toMatchObject({ details: { reason: 'same' } });
    expect((await link(here.dirk, { other: { root: 'askOthers' } })).status).toBe(404);
    expect((await link(here.table.facilitator)).status).toBe(403);
    expect((await link(await here.table.join('observer'))).status).toBe(403);
    expect(OUTSIDE).toContain(SECRET);
  });

  it('capability 10: stays visible when it is settled, and can be opened again', async () => {
    await here.reveal();
    await link(here.dirk);
    const { id, version } = await only(here.samira);
    expect((await here.samira.post(at(`/${id}/settle`), { version, how: 'Kort.' })).status).toBe(422);
    expect((await here.samira.post(at(`/${id}/settle`), { version, how: HOW })).status).toBe(204);
    expect((await here.karin.post(at(`/${id}/settle`), { version, how: HOW })).status).toBe(409);
    expect((await only(here.karin)).settled).toMatchObject({ how: HOW });
    expect((await here.karin.post(at(`/${id}/open`), { version: version + 1 })).status).toBe(204);
    expect((await only(here.karin)).settled).toBeUndefined();
  });

  it('is offered to the text: whoever writes it there does so once, in their own name', async () => {
    await here.reveal();
    await link(here.dirk);
    const { id, version } = await only(here.karin);
    const body = { version, text: 'Inwoners: privacy.\nUitvoerders: gelijkheid.' };
    expect((await here.karin.post(at(`/${id}/place`), body)).status).toBe(403);
    await moveTo(here.server, here.table, 'define');
    expect((await here.table.facilitator.post(at(`/${id}/place`), body)).status).toBe(403);
    expect((await here.karin.post(at(`/${id}/place`), body)).status).toBe(204);
    const again = await here.karin.post(at(`/${id}/place`), { ...body, version: version + 1 });
    expect(again.body).toMatchObject({ details: { reason: 'placed' } });

    const state = await here.server.app.documents.read(documentId(here.table.id, 'problem'));
    expect(differenceItems(state.doc.getXmlFragment('differences'))).toEqual([
      {
        groupA: 'citizen',
        groupB: 'agency',
        isOpen: true,
        text: 'Inwoners: privacy. Uitvoerders: gelijkheid.',
      },
    ]);
    expect([...state.authors.values()]).toContain(here.karin.personId);
    expect((await only(here.samira)).placedAt).toBeDefined();
    expect((await here.dirk.post(at(`/${id}/withdraw`), { version: version + 1 })).status).toBe(403);
  });

  it('can be taken back by whoever linked it, and goes when an end is taken back', async () => {
    await here.reveal();
    await link(here.dirk);
    const { id, version } = await only(here.dirk);
    expect((await here.samira.post(at(`/${id}/withdraw`), { version })).status).toBe(403);
    expect((await here.dirk.post(at(`/${id}/withdraw`), { version })).status).toBe(204);
    expect((await seen(here.dirk)).tensions).toEqual([]);
    await link(here.dirk);
    await here.step(here.karin, 'withdraw');
    expect((await seen(here.dirk)).tensions).toEqual([]);
  });
});
