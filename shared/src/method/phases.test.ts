import { describe, expect, it } from 'vitest';
import {
  advance,
  afterReflection,
  BACK_REFUSALS,
  type GateAnswer,
  goBack,
  isAtLeast,
  MIN_REASON_LENGTH,
  nextPhase,
  PHASES,
  phaseNumber,
} from './phases.ts';

const hard: GateAnswer = { code: 'EXP_EXPERIENCE', level: 'hard', isMet: false };
const soft: GateAnswer = { code: 'EXP_STATEMENTS', level: 'soft', isMet: false };
const met: GateAnswer = { code: 'EXP_PERSPECTIVES', level: 'hard', isMet: true };
const reason = 'De zaal was hier al over uitgepraat.';

describe('advance', () => {
  it('[PHASE_NEXT] opens the next phase when every gate is met', () => {
    expect(advance('explore', [met])).toEqual({ ok: true, to: 'fundamentals', overruled: [] });
  });

  it('[PHASE_HARD] is held by a hard gate, whatever the reason', () => {
    expect(advance('explore', [hard, met], reason)).toEqual({ ok: false, unmet: ['EXP_EXPERIENCE'] });
  });

  it('[EXP_STATEMENTS] [PHASE_SOFT] gives way to a written reason, and records that it did', () => {
    expect(advance('explore', [soft, met], reason)).toEqual({
      ok: true,
      to: 'fundamentals',
      overruled: ['EXP_STATEMENTS'],
    });
  });

  it('[PHASE_SOFT] asks at least twenty characters, and spaces do not count', () => {
    const justShort = 'x'.repeat(MIN_REASON_LENGTH - 1);
    expect(advance('explore', [soft], `  ${justShort}  `)).toEqual({ ok: false, unmet: ['EXP_STATEMENTS'] });
    expect(advance('explore', [soft], `${justShort}x`).ok).toBe(true);
  });

  it('[PHASE_SOFT] names the soft gates too when there is no reason, next to the hard ones', () => {
    expect(advance('explore', [hard, soft])).toEqual({
      ok: false,
      unmet: ['EXP_EXPERIENCE', 'EXP_STATEMENTS'],
    });
  });

  it.each(PHASES.slice(0, 7))('[PHASE_NEXT] from %s leads one phase on', (phase) => {
    const move = advance(phase, []);
    expect(move.ok && phaseNumber(move.to)).toBe(phaseNumber(phase) + 1);
  });

  it('[PHASE_CLOSED] leads nowhere from the closed phase', () => {
    expect(advance('closed', [], reason, 'reopen')).toEqual({ ok: false, unmet: ['CLOSED'] });
  });
});

describe('out of reflect', () => {
  it.each([
    ['continue', 'reflect'],
    ['adjust', 'choose'],
    ['stop', 'closed'],
    ['reopen', 'define'],
  ] as const)('[REF_NEXT] %s leads to %s', (next, to) => {
    expect(afterReflection(next)).toBe(to);
    expect(advance('reflect', [], '', next)).toEqual({ ok: true, to, overruled: [] });
  });

  it('[REF_NEXT] waits until something is chosen', () => {
    expect(advance('reflect', [])).toEqual({ ok: false, unmet: ['REF_NEXT'] });
  });

  it('[REF_COMPLETE] waits for the gates as every phase does', () => {
    const gate: GateAnswer = { code: 'REF_COMPLETE', level: 'hard', isMet: false };
    expect(advance('reflect', [gate], reason, 'stop')).toEqual({ ok: false, unmet: ['REF_COMPLETE'] });
  });
});

describe('going back', () => {
  /** From the method: back to `explore` or `define` is allowed from `fundamentals` to `choose`. */
  const ALLOWED = [
    'fundamentals explore',
    'define explore',
    'consent explore',
    'consent define',
    'choose explore',
    'choose define',
  ];

  it('[PHASE_BACK] goes from fundamentals to choose, to an earlier explore or define, and nowhere else', () => {
    const pairs = PHASES.flatMap((from) => PHASES.map((to) => ({ from, to })));
    const allowed = pairs.filter(({ from, to }) => goBack(from, to, reason).ok);
    expect(allowed.map(({ from, to }) => `${from} ${to}`)).toEqual(ALLOWED);
    expect(goBack('choose', 'define', reason)).toEqual({ ok: true, to: 'define' });
  });

  it('[PHASE_BACK] asks a reason of at least twenty characters', () => {
    expect(goBack('choose', 'define', 'x'.repeat(MIN_REASON_LENGTH)).ok).toBe(true);
    const short = ` ${'x'.repeat(MIN_REASON_LENGTH - 1)} `;
    expect(goBack('choose', 'define', short)).toEqual({ ok: false, unmet: ['BACK_REASON'] });
  });

  it('[PHASE_BACK] says everything that is wrong at once', () => {
    expect(goBack('route', 'closed', '')).toEqual({ ok: false, unmet: BACK_REFUSALS });
    expect(goBack('define', 'define', reason)).toEqual({ ok: false, unmet: ['BACK_TO'] });
    expect(goBack('route', 'define', reason)).toEqual({ ok: false, unmet: ['BACK_FROM'] });
  });
});

describe('the path', () => {
  it('counts from one and ends at closed', () => {
    expect(PHASES.map(phaseNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(nextPhase('prepare')).toBe('explore');
    expect(nextPhase('closed')).toBeUndefined();
  });

  it('knows whether a phase was reached', () => {
    expect(isAtLeast('define', 'define')).toBe(true);
    expect(isAtLeast('consent', 'define')).toBe(true);
    expect(isAtLeast('explore', 'define')).toBe(false);
  });
});
