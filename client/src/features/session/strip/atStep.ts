import type { SessionNow } from '@opgave/shared/method/sessionView';

/** Whether a page, as the end of an address, is where everyone was brought, below it, or the notes of one's own group. */
export function isAtStep(
  { focus, breakouts }: Pick<SessionNow, 'focus' | 'breakouts'>,
  page: string,
): boolean {
  if (!focus.brought) return true;
  if (breakouts?.mine && page === `notes/${breakouts.mine.id}`) return true;
  const [asked = ''] = focus.brought.path.split('#');
  return page === asked || (asked !== '' && page.startsWith(`${asked}/`));
}
