import { DoorView, Entered, WaitingView } from '@opgave/shared/contract/door';
import { describe, expect, it } from 'vitest';
import { readDoor, readInside, readRefusal, readWaiting } from './answers.ts';

const view = {
  kind: 'invitation',
  role: 'participant',
  groups: ['citizen', 'agency'],
  workspace: {
    title: 'Te veel brieven',
    occasion: 'Waardoor?',
    slug: 'brieven',
    organisation: 'Gemeente Lindeveen',
    opennessMode: 'open',
    isDemo: true,
    phase: 'define',
    language: 'nl',
  },
  inviter: { displayName: 'Noor', organisation: 'Gemeente Lindeveen' },
  person: { displayName: 'Yusuf', group: 'citizen', signInId: 'signin0123456789' },
};

describe('the answers of the server at the door', () => {
  it('are read as the contract writes them', () => {
    const door = readDoor(DoorView.parse(view));
    const { phase: _phase, language: _language, ...workspace } = view.workspace;
    expect(door).toEqual({ ...view, workspace, group: undefined });
  });

  it('are read without the parts that may be missing', () => {
    const door = readDoor(DoorView.parse({ kind: 'administrator', role: 'administrator', groups: [] }));
    expect(door).toMatchObject({ kind: 'administrator', role: 'administrator', groups: [] });
    expect(door?.workspace).toBeUndefined();
    expect(door?.person).toBeUndefined();
  });

  it('give the way back of someone who came in', () => {
    const entered = Entered.parse({
      signInId: 'signin0123456789',
      personId: 'person0123456789',
      slug: 'brieven',
      wayBack: 'wayback0123456789abcdef',
    });
    expect(readInside(entered)).toEqual({
      signInId: 'signin0123456789',
      slug: 'brieven',
      wayBack: 'wayback0123456789abcdef',
      waits: false,
    });
  });

  it('tell what became of a knock', () => {
    const entered = { signInId: 'signin0123456789', personId: 'person0123456789', slug: 'brieven' };
    expect(readInside(Entered.parse({ ...entered, waits: true }))?.waits).toBe(true);
    for (const state of ['waiting', 'refused'] as const) {
      expect(readWaiting(WaitingView.parse({ state }))).toEqual({ state });
    }
    const admitted = readWaiting(WaitingView.parse({ state: 'admitted', entered }));
    expect(admitted).toMatchObject({ state: 'admitted', inside: { slug: 'brieven', waits: false } });
    expect(readWaiting({ state: 'admitted' })).toBeUndefined();
  });

  it.each([undefined, null, 'text', 7, [], {}, { kind: 'other', role: 'participant' }, { kind: 'personal' }])(
    'are refused when they are %j',
    (answer) => {
      expect(readDoor(answer)).toBeUndefined();
      expect(readInside(answer)).toBeUndefined();
    },
  );

  it('name a refusal by its code', () => {
    expect(readRefusal({ code: 'link-expired', details: { days: 14 } }, 410)).toEqual({
      code: 'link-expired',
      details: { days: 14 },
    });
  });

  it('tell a server that is away from one that is confused', () => {
    expect(readRefusal(undefined, 502).code).toBe('server-away');
    expect(readRefusal({ code: 'toString' }, 400).code).toBe('internal');
  });
});
