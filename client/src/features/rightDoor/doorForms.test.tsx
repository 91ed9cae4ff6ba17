import type { ReferralView, RightDoorView } from '@opgave/shared/contract/referrals';
import { RightDoorView as View } from '@opgave/shared/contract/referrals';
import { WorkspaceId } from '@opgave/shared/ids';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { DoorPart } from './DoorPart.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { RefuseForm } from './RefuseForm.tsx';
import { type AtDoor, RightDoorContext } from './rightDoorContext.ts';
import { WhatItIsAbout } from './WhatItIsAbout.tsx';

const FAR = { workspaceId: WorkspaceId.parse('vertafel00000000000001'), name: 'Dienst Ver' };
const OTHER = { workspaceId: WorkspaceId.parse('andertafel000000000001'), name: 'Dienst Anders' };
const REASON = 'De oudste brief komt van die dienst.';
const move = vi.fn(() => Promise.resolve(false));

afterEach(() => {
  cleanup();
  move.mockClear();
});

function viewWith(more: object = {}): RightDoorView {
  return View.parse({
    ...{ suggestedName: 'Gemeente Nu', colleagues: [], doors: [FAR, OTHER], themes: [], referrals: [] },
    ...more,
  });
}
function question(more: object = {}): ReferralView {
  const by = { name: 'Noor', organisation: 'Gemeente Nu' };
  const [referral] = viewWith({
    referrals: [
      {
        ...{ id: 'vraag00000000000000001', version: 1, side: 'owner', isMine: true, isLeft: false },
        ...{ state: 'received', owner: by, urgency: 'normal', permissionToShare: 'storyOnly', door: 'Balie' },
        ...{ channel: 'online', wants: '', alreadyTried: '', helpWithReading: false, story: 'Drie brieven.' },
        ...{ storyAtTable: 'not', receivedAt: '2026-11-23T09:00:00Z', isLate: false, moves: ['propose'] },
        ...{ messages: [], ...more },
      },
    ],
  }).referrals;
  if (!referral) throw new Error('no question');
  return referral;
}
function atDoor(view: RightDoorView, child: ReactElement): ReactElement {
  const nothing = () => undefined;
  const door: AtDoor = {
    ...{ view, open: undefined, onOpen: nothing, isBusy: false, nameTheme: nothing, becomeStory: nothing },
    ...{ mayBeginTable: false, beginAt: () => '', move },
  };
  return (
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: nothing }}>
      <RightDoorContext value={door}>{child}</RightDoorContext>
    </TextContext>
  );
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: false });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });

it('[REFERRAL_THEMES] a theme that one types stays when a colleague names another one, which is told before it is replaced', () => {
  const about = (theme?: string) => atDoor(viewWith(), <WhatItIsAbout referral={question({ theme })} />);
  const { rerender } = render(about('brieven'));
  type('rightDoor.theme', 'Te veel brieven');
  expect(screen.queryByText('ui.overtaken')).toBeNull();
  rerender(about('post'));
  expect(field('rightDoor.theme').value).toBe('Te veel brieven');
  expect(screen.getByText('ui.overtaken')).toBeTruthy();

  // Kept, in small letters, and then named otherwise by a colleague.
  rerender(about('te veel brieven'));
  expect(screen.queryByText('ui.overtaken')).toBeNull();
  rerender(about('alle post'));
  expect(field('rightDoor.theme').value).toBe('alle post');
});

it('[REFERRAL_THEMES] a theme takes a space, so that one can write a word behind it', () => {
  const about = (theme: string) => atDoor(viewWith(), <WhatItIsAbout referral={question({ theme })} />);
  render(about('Brieven'));
  type('rightDoor.theme', 'Brieven ');
  expect(field('rightDoor.theme').value).toBe('Brieven ');
});

it('the name of a door that one types stays when a colleague changes the door', () => {
  const part = (version: number) => {
    const door = { version, isOpen: false, name: 'Balie', key: 'sleutel' };
    return atDoor(viewWith(), <DoorPart view={viewWith({ door })} isBusy={false} onChange={vi.fn()} />);
  };
  const { rerender } = render(part(1));
  type('rightDoor.name', 'Loket voor brieven');
  rerender(part(2));
  expect(field('rightDoor.name').value).toBe('Loket voor brieven');
});

it('[REFERRAL_OWNER] says of a door that closed meanwhile that it is closed, and asks no other one instead', () => {
  const form = (doors: readonly object[]) =>
    atDoor(viewWith({ doors }), <ProposeForm referral={question()} />);
  const { rerender } = render(form([FAR, OTHER]));
  type('rightDoor.why', REASON);
  rerender(form([OTHER]));
  fireEvent.click(screen.getByRole('button', { name: 'rightDoor.do.propose' }));
  expect(move).not.toHaveBeenCalled();
  expect(screen.getByText('rightDoor.doorClosed')).toBeTruthy();
  expect(screen.getByRole<HTMLOptionElement>('option', { name: 'rightDoor.closedDoor' }).selected).toBe(true);
  expect(field('rightDoor.why').value).toBe(REASON);
});

it('[REFERRAL_BETTER_DOOR] names no door as a better one that closed meanwhile', () => {
  const form = (doors: readonly object[]) =>
    atDoor(viewWith({ doors }), <RefuseForm referral={question()} />);
  const { rerender } = render(form([FAR]));
  fireEvent.click(screen.getByRole('radio', { name: /better\.door/ }));
  type('rightDoor.whyNot', REASON);
  rerender(form([]));
  fireEvent.click(screen.getByRole('button', { name: 'rightDoor.do.refuse' }));
  expect(move).not.toHaveBeenCalled();
  rerender(form([FAR]));
  fireEvent.click(screen.getByRole('button', { name: 'rightDoor.do.refuse' }));
  expect(move).toHaveBeenCalledOnce();
});
