import type { VersionText, VersionView } from '@opgave/shared/contract/versions';
import { expect, it } from 'vitest';
import type { Translate } from '#i18n/textKey.ts';
import { changedSections, versionName, versionReason, wordCounts } from './versionWords.ts';

const t: Translate = (key, values = {}) => [key, ...Object.values(values).map(String)].join(' ');

function text(words: Readonly<Record<string, string>>): VersionText {
  const sections = Object.entries(words).map(([section, one]) => ({
    section,
    blocks: one === '' ? [] : [{ kind: 'words' as const, text: one }],
  }));
  return { sections, mayRestore: [] };
}

it('shows per section what went out and came in, and leaves out what is empty on both sides', () => {
  const before = text({ who: 'Mensen met schulden.', causes: 'Elke dienst kijkt apart.', size: '' });
  const after = text({ who: 'Mensen met schulden.', causes: 'Elke dienst kijkt samen.', size: '' });
  const found = changedSections(t, before, after);
  expect(found.map(({ section, isChanged }) => [section, isChanged])).toEqual([
    ['who', false],
    ['causes', true],
  ]);
  expect(wordCounts(found)).toEqual({ added: 1, removed: 1 });
});

it('calls a version by its name, else by its number, and says why it was kept', () => {
  const version: VersionView = {
    number: 4,
    version: 1,
    takenAt: '2026-03-02T10:00:00Z',
    phase: 'define',
    reason: 'named',
    isSameText: false,
    by: { groups: [], sides: [] },
  };
  expect(versionName(t, version)).toBe('versions.number 4');
  expect(versionName(t, { ...version, name: 'Na de avond' })).toBe('Na de avond');
  expect(versionReason(t, { ...version, reason: 'phase-change' })).toBe(
    'versions.reason.phase-change 4 phase.define.name',
  );
  expect(versionReason(t, { ...version, reason: 'restore', restoredFrom: 2 })).toBe(
    'versions.reason.restore 2',
  );
});
