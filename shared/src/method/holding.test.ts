import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { isLockable, LOCKABLE_PAGES, lockedArtefacts, lockedSections, sectionsToLock } from './holding.ts';
import { type Actor, ALL_ACTIONS, can, type Where } from './permissions.ts';
import { PHASES, type Phase } from './phases.ts';

const me = PersonId.parse('person0000000001');
const actor: Actor = { personId: me, seat: { role: 'participant', group: 'citizen', side: 'outside' } };

function at(phase: Phase, more: Partial<Where> = {}): Where {
  return { phase, furthestPhase: phase, isArchived: false, owner: me, ...more };
}

function allowed(who: Actor, where: Where): readonly string[] {
  return ALL_ACTIONS.filter((action) => can(who, action, where));
}

describe('ORDER_LOCK: what the facilitator locks (`trust.md` T16)', () => {
  it.each(LOCKABLE_PAGES)('%s takes no new words, and nothing else changes', (page) => {
    const locked = lockedArtefacts([{ page, reason: 'Even rust.' }]);
    const writes = new Set(locked.flatMap((artefact) => [`${artefact}.write`, `${artefact}.scribe`]));
    for (const phase of PHASES) {
      const open = allowed(actor, at(phase));
      expect(allowed(actor, at(phase, { locked }))).toEqual(open.filter((action) => !writes.has(action)));
    }
  });

  it('one section is locked by itself, and only where there is one', () => {
    const lock = { page: 'problem', section: 'causes', reason: 'Even rust.' } as const;
    expect(lockedArtefacts([lock])).toEqual([]);
    expect([...lockedSections([lock], 'problemDoc')]).toEqual(['causes']);
    expect([...lockedSections([lock], 'fundamentals')]).toEqual([]);
    expect(isLockable({ page: 'problem', section: 'nowhere' })).toBe(false);
    expect(sectionsToLock('statements')).toEqual([]);
  });
});

describe('ORDER_MUTE: who was asked to stop for a while', () => {
  it('writes nothing, and still votes, reads, takes back what is theirs and answers in a consent round', () => {
    const muted: Actor = { ...actor, seat: { role: 'participant', group: 'citizen', isMuted: true } };
    for (const phase of PHASES) {
      const lost = allowed(actor, at(phase)).filter((action) => !allowed(muted, at(phase)).includes(action));
      expect(lost.every((action) => action.endsWith('.write'))).toBe(true);
      const kept = allowed(muted, at(phase)).filter((action) => action.endsWith('.write'));
      expect(kept.every((action) => ['vote.write', 'consentResponse.write'].includes(action))).toBe(true);
    }
  });
});
