import type { GateView } from '@opgave/shared/contract/http';
import type { Phase } from '@opgave/shared/method/phases';
import { expect, it } from 'vitest';
import { type LaterFacts, type LaterTask, laterTask } from './laterTask.ts';

function open(code: string, ...missing: string[]): GateView {
  return { code, level: 'hard', isMet: false, missing, message: { nl: code, en: code }, link: 'choice' };
}
const at = (phase: Phase, gates: readonly GateView[], facts: Partial<LaterFacts> = {}) =>
  laterTask({ phase, gates, mayWrite: true, ...facts });

it.each<[string, readonly GateView[], Partial<LaterFacts>, LaterTask]>([
  ['[CHO_OPTIONS] ideas first', [open('CHO_LOSS'), open('CHO_OPTIONS')], { isToConfirm: true }, 'options'],
  ['[CHO_DOABLE] whether one can do it', [open('CHO_DOABLE', 'outside')], { asked: 'outside' }, 'doable'],
  ['[CHO_DOABLE] not when another is asked', [open('CHO_DOABLE', 'outside')], { asked: 'agency' }, 'chosen'],
  ['[CHO_LOSS] what the own group gives up', [open('CHO_LOSS')], { isToConfirm: true }, 'confirm'],
  ['[CHO_VALUES] the own values', [open('CHO_LOSS')], { valuesToDo: 2 }, 'weigh'],
  ['[CHO_LOSS] what each group gives up', [open('CHO_LOSS'), open('CHO_RECORD')], {}, 'loss'],
  ['[CHO_RECORD] the record', [open('CHO_RECORD'), open('CHO_EFFECT')], {}, 'record'],
  ['[CHO_EFFECT] what people will notice', [open('CHO_EFFECT'), open('CHO_DATA')], {}, 'effect'],
  ['[CHO_DATA] the data canvas', [open('CHO_DATA')], {}, 'canvas'],
  ['nothing when all is there', [{ ...open('CHO_LOSS'), isMet: true }], {}, 'chosen'],
])('a table that chooses asks for %s', (_, gates, facts, task) => {
  expect(at('choose', gates, facts)).toBe(task);
});

it.each<[string, readonly GateView[], Partial<LaterFacts>, LaterTask]>([
  ['[ROU_DECIDER] who decides', [open('ROU_DONE'), open('ROU_DECIDER')], {}, 'decider'],
  ['[ROU_DONE] the next step', [open('ROU_DONE'), open('ROU_REPORT_BACK')], {}, 'ask'],
  ['[ROU_DONE] patience while a body is at it', [open('ROU_DONE')], { isTheirTurn: true }, 'theirTurn'],
  ['[ROU_REPORT_BACK] words to who took part', [open('ROU_REPORT_BACK')], {}, 'tell'],
  ['nothing when all is told', [], {}, 'told'],
])('a table on its way to the decision asks for %s', (_, gates, facts, task) => {
  expect(at('route', gates, facts)).toBe(task);
});

it.each<[string, readonly GateView[], Partial<LaterFacts>, LaterTask]>([
  ['[REF_COMPLETE] a story from outside', [open('REF_COMPLETE', 'outside')], { asked: 'outside' }, 'story'],
  ['[REF_COMPLETE] no story from inside', [open('REF_COMPLETE', 'outside')], {}, 'lookBack'],
  ['[REF_COMPLETE] what came of a promise', [open('REF_COMPLETE', 'effects')], { valuesToDo: 1 }, 'promises'],
  ['the own values', [open('REF_COMPLETE', 'valuesV3')], { valuesToDo: 1 }, 'weigh'],
  ['[REF_NEXT] what comes now', [open('REF_NEXT')], {}, 'next'],
  ['nothing when all is said', [], {}, 'looked'],
])('a table that looks back asks for %s', (_, gates, facts, task) => {
  expect(at('reflect', gates, facts)).toBe(task);
});

it('asks nothing of whoever does not write there, nor in an earlier step', () => {
  expect(at('choose', [open('CHO_OPTIONS')], { mayWrite: false })).toBeUndefined();
  expect(at('define', [open('DEF_SECTIONS')])).toBeUndefined();
});
