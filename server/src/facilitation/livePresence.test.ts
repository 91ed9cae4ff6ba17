import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endSignIn } from '#identity/signIns.ts';
import { changePerson } from '#records/people/changePerson.ts';
import { removePerson } from '#records/people/removePerson.ts';
import { type LiveTable, next, refusalOf, startLive } from './live.testkit.ts';
import { PRESENCE_INTERVAL } from './presence.ts';

let here: LiveTable;

beforeEach(async () => {
  here = await startLive();
});
afterEach(() => here.close());

describe('what ends a connection', () => {
  it('P33 a removed person hears it and is disconnected within a second; others stay', async () => {
    const [samira, tab, noor] = [
      await here.join('Samira'),
      await here.join('Samira'),
      await here.join('Noor'),
    ];
    const gone = [next(samira, 'seat:removed'), next(samira, 'disconnect'), next(tab, 'disconnect')];
    const begin = performance.now();

    await removePerson(here.deps, {
      workspaceId: here.table.workspace.id,
      personId: here.table.personId('Noor'),
      whom: here.table.personId('Samira'),
    });
    await Promise.all(gone);

    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(noor.connected).toBe(true);
    const again = here.connect(await here.signIn(here.table.personId('Samira')));
    expect(await refusalOf(again)).toEqual({ code: 'removed-from-workspace' });
  });

  it('P33 a moved person stays, and everyone hears that people changed', async () => {
    const [samira, noor] = [await here.join('Samira'), await here.join('Noor')];
    const told = next(noor, 'people:changed');
    await changePerson(here.deps, {
      workspaceId: here.table.workspace.id,
      personId: here.table.personId('Noor'),
      whom: here.table.personId('Samira'),
      input: { version: 1, role: 'observer' },
    });
    await told;
    expect(samira.connected).toBe(true);
  });

  it('T15 ending a sign-in closes the connections made with it, and no other', async () => {
    const phone = await here.signIn(here.table.personId('Samira'));
    const onPhone = here.connect(phone);
    await next(onPhone, 'connect');
    const onLaptop = await here.join('Samira');
    const gone = next(onPhone, 'disconnect');
    await endSignIn(here.deps, here.table.personId('Samira'), phone.signInId);
    await gone;
    expect(onLaptop.connected).toBe(true);
  });

  it('P24 a server that stops says so, and ends every connection', async () => {
    const [noor, samira] = [await here.join('Noor'), await here.join('Samira', { transports: ['polling'] })];
    const told = [noor, samira].map((socket) =>
      Promise.all([next(socket, 'server:draining'), next(socket, 'disconnect')]),
    );
    await here.live.close();
    await expect(Promise.all(told)).resolves.toHaveLength(2);
  });
});

describe('who is here', () => {
  it('tells it to whoever comes, and to everyone when it changes', async () => {
    const noor = here.connect(await here.signIn(here.table.personId('Noor')));
    expect(await next(noor, 'presence:changed')).toEqual({ here: [here.table.personId('Noor')] });
    const samira = await here.join('Samira');
    const both = [here.table.personId('Noor'), here.table.personId('Samira')].sort();
    await vi.waitFor(async () => expect(await next(noor, 'presence:changed')).toEqual({ here: both }));
    expect(here.live.peopleHere(here.table.workspace.id)).toEqual(both);

    samira.close();
    expect(await next(noor, 'presence:changed')).toEqual({ here: [here.table.personId('Noor')] });
  });

  it('counts a person once, however many tabs there are', async () => {
    const [one, other] = [await here.join('Samira'), await here.join('Samira')];
    expect(here.live.peopleHere(here.table.workspace.id)).toEqual([here.table.personId('Samira')]);
    one.close();
    await vi.waitFor(() => expect(one.connected).toBe(false));
    expect(here.live.peopleHere(here.table.workspace.id)).toEqual([here.table.personId('Samira')]);
    other.close();
    await vi.waitFor(() => expect(here.live.peopleHere(here.table.workspace.id)).toEqual([]));
  });

  it('gathers many arrivals in few messages', async () => {
    const noor = await here.join('Noor');
    await next(noor, 'presence:changed');
    const messages: unknown[] = [];
    noor.on('presence:changed', (message: unknown) => messages.push(message));
    const begin = performance.now();
    const names = ['Samira', 'Dirk', 'Karin', 'Joost', 'Els'] as const;
    await Promise.all(names.map((name) => here.join(name)));
    const everyone = [...names, 'Noor' as const].map((name) => here.table.personId(name)).sort();
    await vi.waitFor(() => expect(messages.at(-1)).toEqual({ here: everyone }));
    expect(messages.length).toBeLessThanOrEqual(Math.ceil((performance.now() - begin) / PRESENCE_INTERVAL));
  });
});
