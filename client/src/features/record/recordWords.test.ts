import type { RecordLine } from '@opgave/shared/contract/recordLines';
import nl from '@opgave/shared/texts/nl.json';
import { expect, it } from 'vitest';
import interfaceTexts from '#i18n/nl.json';
import type { Translate } from '#i18n/textKey.ts';
import { recordMore, recordSentence } from './recordWords.ts';

const catalogue = new Map<string, string>([...Object.entries(nl), ...Object.entries(interfaceTexts)]);
const t: Translate = (key, values = {}) =>
  (catalogue.get(key) ?? `missing ${key}`).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name]),
  );

function line(
  action: string,
  details: RecordLine['details'],
  result: RecordLine['result'] = 'done',
): RecordLine {
  return { number: 1, at: '2026-02-23T09:00:00Z', by: 'Noor', action, result, details };
}

it('tells a phase change with its reason and what was skipped', () => {
  const moved = line('phase.advance', {
    from: 'define',
    to: 'consent',
    overruled: ['DEF_LANGUAGE'],
    reason: 'Hier is over gepraat.',
  });
  expect(recordSentence(t, moved)).toBe('Noor bracht de tafel van “De opgave beschrijven” naar “Instemmen”.');
  expect(recordMore(t, moved)).toEqual([
    'Uitleg: Hier is over gepraat.',
    'Overgeslagen: Schrijf kortere zinnen.',
  ]);
});

it.each([
  'comment.edited',
  'comment.resolved',
  'comment.reopened',
  'comments.textRests',
  'comments.textOpened',
  'comments.windowClosed',
])('has words of its own for %s', (action) => {
  expect(recordSentence(t, line(action, {}))).not.toBe(recordSentence(t, line('something.else', {})));
});

it('[ABSENT_NAMED] says whose voice was missing when it was decided', () => {
  const moved = line('phase.advance', { from: 'consent', to: 'choose', without: ['scientist'] });
  expect(recordMore(t, moved)).toEqual(['Zonder wetenschappers.']);
});

it('tells a refused step as one that did not go through', () => {
  const refused = line('phase.advance', { from: 'prepare', unmet: ['PREP_ROLES'] }, 'refused');
  expect(recordSentence(t, refused)).toContain('Dat kon nog niet.');
});

it('still tells an event it has no words for, and one whose author left', () => {
  const { by: _, ...unknown } = line('something.new', {});
  expect(recordSentence(t, unknown)).toBe('Iemand veranderde iets aan de tafel.');
});
