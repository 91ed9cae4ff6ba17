import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { type Actor, can, type Where } from './permissions.ts';
import { PHASES, type Phase } from './phases.ts';

const me = PersonId.parse('person0000000001');
const facilitator: Actor = { personId: me, seat: { role: 'facilitator' } };
const asked: Actor = {
  personId: me,
  seat: { role: 'participant', group: 'citizen', side: 'outside', isScribe: true },
};
const OTHERS: readonly Actor[] = [
  {},
  { personId: me },
  { personId: me, installationRole: 'administrator' },
  { personId: me, seat: { role: 'participant', group: 'citizen', side: 'outside' } },
  { seat: { role: 'participant', isScribe: true } },
  { personId: me, seat: { role: 'commenter', isScribe: true } },
  { personId: me, seat: { role: 'observer', isScribe: true } },
  { personId: me, seat: { role: 'sponsor', isScribe: true } },
];

function at(phase: Phase, more: Partial<Where> = {}): Where {
  return { phase, furthestPhase: phase, isArchived: false, ...more };
}

describe('[SCRIBE] who writes down what others say', () => {
  it.each([
    ['experience.scribe', ['explore', 'fundamentals', 'define', 'reflect']],
    ['statement.scribe', ['explore', 'fundamentals', 'define', 'reflect']],
    ['parked.scribe', ['explore', 'fundamentals', 'define', 'consent']],
  ] as const)('%s is for the facilitator and who was asked, while participants write', (action, phases) => {
    for (const who of [facilitator, asked]) {
      expect(PHASES.filter((phase) => can(who, action, at(phase)))).toEqual(phases);
      expect(PHASES.filter((phase) => can(who, action, at(phase, { isArchived: true })))).toEqual([]);
    }
    for (const phase of PHASES) {
      expect(OTHERS.filter((who) => can(who, action, at(phase)))).toEqual([]);
    }
  });

  it.each([
    ['experience', ['statement.scribe', 'parked.scribe']],
    ['statement', ['experience.scribe', 'parked.scribe']],
    ['parked', ['experience.scribe', 'statement.scribe']],
    ['problemDoc', ['experience.scribe', 'statement.scribe', 'parked.scribe']],
  ] as const)('[COMMENT_WINDOW] while %s rests this is left: %j', (resting, left) => {
    const all = ['experience.scribe', 'statement.scribe', 'parked.scribe'] as const;
    for (const who of [facilitator, asked]) {
      for (const phase of ['explore', 'fundamentals', 'define'] as const) {
        expect(all.filter((action) => can(who, action, at(phase, { resting })))).toEqual(left);
      }
    }
  });
});
