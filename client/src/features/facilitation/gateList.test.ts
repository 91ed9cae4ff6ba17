import type { GatesView, GateView } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { changedCodes, gateList, readiness } from './gateList.ts';

function gate(code: string, level: 'hard' | 'soft', isMet: boolean): GateView {
  return { code, level, isMet, missing: [], message: { nl: code, en: code }, link: 'problem' };
}

function view(...gates: GateView[]): GatesView {
  return { from: 'define', to: 'consent', version: 3, gates };
}

it('puts what is needed first, then what is wise, then what is done, and counts only what is hard', () => {
  const list = gateList(
    view(
      gate('DONE_SOFT', 'soft', true),
      gate('DONE_HARD', 'hard', true),
      gate('WISE', 'soft', false),
      gate('NEEDED', 'hard', false),
    ),
  );
  expect(list.needed.map(({ code }) => code)).toEqual(['NEEDED']);
  expect(list.wise.map(({ code }) => code)).toEqual(['WISE']);
  expect(list.done.map(({ code }) => code)).toEqual(['DONE_SOFT', 'DONE_HARD']);
  expect([list.hardMet, list.hardAll]).toEqual([1, 2]);
});

it('names the first thing in the way, whatever reason is given', () => {
  const list = gateList(view(gate('A', 'hard', false), gate('B', 'hard', false), gate('C', 'soft', false)));
  expect(readiness(list, 'Een reden die lang genoeg is.')).toEqual({ kind: 'needed', count: 2, first: 'A' });
});

it('lets a soft gate give way to a reason of at least twenty characters that are not spaces around it', () => {
  const list = gateList(view(gate('A', 'hard', true), gate('C', 'soft', false)));
  expect(readiness(list, '   te kort        ')).toEqual({ kind: 'reason', missingCharacters: 13 });
  expect(readiness(list, 'Hier is over gepraat.')).toEqual({ kind: 'ready' });
});

it('asks no reason when nothing is left', () => {
  expect(readiness(gateList(view(gate('A', 'hard', true))), '')).toEqual({ kind: 'ready' });
});

it('tells which conditions turned, and nothing when it is another phase', () => {
  const before = view(gate('A', 'hard', false), gate('B', 'hard', true));
  const after = view(gate('A', 'hard', true), gate('B', 'hard', true));
  expect([...changedCodes(before, after)]).toEqual(['A']);
  expect([...changedCodes({ ...before, from: 'explore' }, after)]).toEqual([]);
});
