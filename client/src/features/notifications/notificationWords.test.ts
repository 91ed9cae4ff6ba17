import type { NotificationView } from '@opgave/shared/contract/notifications';
import { NotificationId } from '@opgave/shared/ids';
import { describe, expect, it } from 'vitest';
import { moreWords } from './notificationWords.ts';

const told: Omit<NotificationView, 'kind'> = {
  id: NotificationId.parse('a'.repeat(32)),
  at: '2026-11-24T09:00:00.000Z',
  isRead: false,
  workspace: { slug: 'te-veel-brieven', title: 'Te veel brieven' },
  link: '',
  part: 'table',
  detail: 'consent',
};

describe('what a notification says below its title', () => {
  it('is how a round ended, and never of a phase that has the same key', () => {
    expect(moreWords((key) => key, { ...told, kind: 'roundClosed' })).toBe('consent.outcome.consent');
    expect(moreWords((key) => key, { ...told, kind: 'phaseMoved' })).toBeUndefined();
  });
});
