import methodNl from '@opgave/shared/texts/nl.json';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import nl from '#i18n/nl.json';
import type { Door } from './answers.ts';
import { DoorApp } from './DoorApp.tsx';
import { DoorTextProvider } from './DoorTextProvider.tsx';
import type { Answer, DoorApi, Entry } from './doorApi.ts';

const TOKEN = 'abcdefghijklmnopqrstuv';
const DOOR: Door = {
  kind: 'invitation',
  role: 'participant',
  groups: ['citizen', 'agency'],
  workspace: {
    title: 'Te veel brieven',
    occasion: 'Waardoor?',
    slug: 'brieven',
    organisation: '',
    isDemo: false,
  },
  inviter: { displayName: 'Noor', organisation: 'Gemeente Lindeveen' },
};
const INSIDE = {
  signInId: 'signin0123456789',
  slug: 'brieven',
  wayBack: 'wayback0123456789abcdef',
  waits: false,
};
const OFFLINE = { ok: false, refusal: { code: 'offline', details: {} } } as const;

const waiting = vi.fn<DoorApi['wait']>();
type Entering = (entry: Entry) => Promise<Answer<typeof INSIDE>>;

async function openDoor(door: Answer<Door>, enter: Entering = async () => ({ ok: true, value: INSIDE })) {
  const handleEnter = vi.fn(enter);
  const api: DoorApi = { look: async () => door, enter: handleEnter, wait: waiting };
  const catalogue = { ...methodNl, ...nl };
  render(
    <DoorTextProvider initial={{ language: 'nl', catalogue }} load={async () => catalogue}>
      <DoorApp api={api} />
    </DoorTextProvider>,
  );
  await act(async () => undefined);
  return handleEnter;
}

async function press(name: string) {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })));
}

function fillIn(name: string) {
  fireEvent.change(screen.getByRole('textbox', { name: nl['door.name'] }), { target: { value: name } });
}

const open = (part: Partial<Door> = {}): Answer<Door> => ({ ok: true, value: { ...DOOR, ...part } });

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', `/join#${TOKEN}`);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the door', () => {
  it('takes the secret out of the address bar at once, and keeps it for a reload', async () => {
    await openDoor(open());
    expect(location.hash).toBe('');
    expect(sessionStorage.getItem('opgave.door')).toBe(TOKEN);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Te veel brieven');
  });

  it('brings someone in with name and group, and shows the way back', async () => {
    const enter = await openDoor(open());
    fillIn('  Yusuf ');
    fireEvent.click(screen.getByRole('radio', { name: /Inwoners/ }));
    await press(nl['door.enter']);

    expect(enter).toHaveBeenCalledWith({
      token: TOKEN,
      language: 'nl',
      displayName: 'Yusuf',
      group: 'citizen',
      readAlong: false,
      withHelp: false,
    });
    expect(sessionStorage.getItem('opgave.signIn')).toBe(INSIDE.signInId);
    expect(await screen.findByRole('heading', { level: 1, name: nl['wayBack.title'] })).toBeTruthy();
    expect(screen.getByLabelText(nl['wayBack.link'])).toHaveProperty(
      'value',
      `${location.origin}/join#${INSIDE.wayBack}`,
    );
  });

  it('still shows the way back after a reload, even when the link has been used up', async () => {
    await openDoor(open({ group: 'citizen', groups: [] }));
    fillIn('Yusuf');
    await press(nl['door.enter']);
    cleanup();
    await openDoor({ ok: false, refusal: { code: 'link-used-up', details: {} } });
    expect(await screen.findByRole('heading', { level: 1, name: nl['wayBack.title'] })).toBeTruthy();
  });

  it('names both mistakes and sends nothing', async () => {
    const enter = await openDoor(open());
    await press(nl['door.enter']);
    expect(enter).not.toHaveBeenCalled();
    expect(screen.getByRole('link', { name: nl['door.name.empty'] })).toBeTruthy();
    expect(screen.getByRole('link', { name: nl['door.group.empty'] })).toBeTruthy();
  });

  it('says the only mistake aloud and goes to its field', async () => {
    await openDoor(open({ group: 'citizen', groups: [] }));
    await press(nl['door.enter']);
    expect(screen.getByRole('alert').textContent).toBe('Er is een fout. Vul een naam in.');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: nl['door.name'] }));
  });

  it('lets someone read along without a group', async () => {
    const enter = await openDoor(open());
    fillIn('Yusuf');
    await press(nl['door.readAlong']);
    expect(enter.mock.calls[0]?.[0]).toMatchObject({ readAlong: true });
    expect(enter.mock.calls[0]?.[0]).not.toHaveProperty('group');
  });

  it('keeps the form without a connection and sends it when there is one', async () => {
    let isConnected = false;
    const enter = await openDoor(open({ group: 'citizen', groups: [] }), async () =>
      isConnected ? { ok: true, value: INSIDE } : OFFLINE,
    );
    fillIn('Yusuf');
    await press(nl['door.enter']);
    expect(screen.getByRole('textbox', { name: nl['door.name'] })).toHaveProperty('value', 'Yusuf');
    expect(screen.getByText(nl['door.offline'])).toBeTruthy();

    isConnected = true;
    await act(async () => dispatchEvent(new Event('online')));

    expect(enter).toHaveBeenCalledTimes(2);
    expect(await screen.findByRole('heading', { level: 1, name: nl['wayBack.title'] })).toBeTruthy();
  });

  it('offers reading along when the table is full', async () => {
    const full = { ok: false, refusal: { code: 'workspace-full', details: {} } } as const;
    await openDoor(open({ group: 'citizen', groups: [] }), async () => full);
    fillIn('Yusuf');
    await press(nl['door.enter']);
    expect(screen.getByText(nl['error.workspace-full'])).toBeTruthy();
    expect(screen.getByRole('textbox', { name: nl['door.name'] })).toHaveProperty('value', 'Yusuf');
  });

  it('shows name and group of a personal link before one goes in', async () => {
    const person = { displayName: 'Yusuf', group: 'citizen' } as const;
    const enter = await openDoor(open({ kind: 'personal', person }));
    expect(screen.getByRole('heading', { name: 'Welkom terug, Yusuf' })).toBeTruthy();
    expect(screen.getByText(methodNl['group.citizen.name'])).toBeTruthy();
    expect(enter).not.toHaveBeenCalled();
    expect(screen.queryByRole('textbox', { name: nl['door.name'] })).toBeNull();
  });

  it('knows who is inside already, and lets somebody else in too', async () => {
    await openDoor(open({ person: { displayName: 'Yusuf', signInId: INSIDE.signInId } }));
    expect(screen.getByRole('heading', { name: 'U zit al aan tafel als Yusuf' })).toBeTruthy();
    await press(nl['door.somebodyElse']);
    expect(screen.getByRole('textbox', { name: nl['door.name'] })).toBeTruthy();
  });

  it('asks an administrator only for a name', async () => {
    await openDoor({ ok: true, value: { kind: 'administrator', role: 'administrator', groups: [] } });
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each([
    ['link-unknown', nl['door.refused.unknown']],
    ['link-expired', nl['door.refused.expired']],
    ['link-used-up', nl['door.refused.usedUp']],
    ['link-withdrawn', nl['door.refused.withdrawn']],
    ['workspace-closed', nl['door.refused.closed']],
  ] as const)('says what is wrong with a link at %s', async (code, title) => {
    await openDoor({ ok: false, refusal: { code, details: {} } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(screen.getByText(nl[`error.${code}`])).toBeTruthy();
  });

  it.each([
    { state: 'admitted', inside: INSIDE, heading: nl['wayBack.title'] },
    { state: 'refused', heading: nl['door.lobby.refused'] },
  ] as const)(
    'waits until somebody opens, over a reload, and goes on by itself: $state',
    async ({ heading, ...answer }) => {
      waiting.mockResolvedValue({ ok: true, value: { state: 'waiting' } });
      await openDoor(open({ group: 'citizen', groups: [] }), async () => ({
        ok: true,
        value: { ...INSIDE, waits: true },
      }));
      fillIn('Yusuf');
      await press(nl['door.enter']);
      expect(await screen.findByRole('heading', { level: 1, name: nl['door.lobby.title'] })).toBeTruthy();
      expect(sessionStorage.getItem('opgave.signIn')).toBeNull();
      cleanup();

      await openDoor(open());
      expect(await screen.findByText(nl['door.lobby.waiting'])).toBeTruthy();
      waiting.mockResolvedValue(OFFLINE);
      await act(async () => dispatchEvent(new Event('online')));
      expect(await screen.findByText(nl['door.lobby.away'])).toBeTruthy();
      waiting.mockResolvedValue({ ok: true, value: answer });
      await act(async () => dispatchEvent(new Event('online')));
      expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
      expect(waiting).toHaveBeenCalledWith(INSIDE.signInId);
    },
  );

  it('gives the way back to whoever was let in while this page was closed', async () => {
    const person = { displayName: 'Yusuf', signInId: INSIDE.signInId };
    waiting.mockResolvedValue({ ok: true, value: { state: 'admitted', inside: INSIDE } });
    await openDoor(open({ person }));
    await press(nl['door.goOn']);
    expect(waiting).toHaveBeenCalledWith(INSIDE.signInId);
    expect(await screen.findByRole('heading', { level: 1, name: nl['wayBack.title'] })).toBeTruthy();
  });

  it('goes back to the door when nobody knows of the knock any more', async () => {
    sessionStorage.setItem('opgave.door', TOKEN);
    sessionStorage.setItem('opgave.doorKnock', INSIDE.signInId);
    history.replaceState(null, '', '/join');
    waiting.mockResolvedValue({ ok: false, refusal: { code: 'not-found', details: {} } });
    await openDoor(open());
    await screen.findByText(nl['door.lobby.waiting']);
    await act(async () => dispatchEvent(new Event('online')));
    expect(await screen.findByRole('textbox', { name: nl['door.name'] })).toBeTruthy();
  });

  it('says what to do without a link', async () => {
    history.replaceState(null, '', '/join');
    await openDoor(open());
    expect(screen.getByText(nl['door.refused.noLink'])).toBeTruthy();
  });
});
