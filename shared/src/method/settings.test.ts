import { describe, expect, it } from 'vitest';
import { ChangedSettings, SETTINGS, WorkspaceSettings } from './settings.ts';

describe('a change of settings', () => {
  it('knows every setting, and leaves what it does not name alone', () => {
    expect(Object.keys(ChangedSettings.shape)).toEqual(Object.keys(WorkspaceSettings.shape));
    expect(ChangedSettings.parse({})).toEqual({});
    expect(ChangedSettings.parse({ quorum: 0.6 })).toEqual({ quorum: 0.6 });
  });

  it.each(Object.entries(SETTINGS))('keeps %s within its bounds', (name, { min, max }) => {
    for (const value of [min, max]) expect(ChangedSettings.safeParse({ [name]: value }).success).toBe(true);
    for (const value of [min - 1, max + 1]) {
      expect(ChangedSettings.safeParse({ [name]: value }).success).toBe(false);
    }
  });
});
