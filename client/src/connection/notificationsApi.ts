import { NotificationsView, type ReadNotifications } from '@opgave/shared/contract/notifications';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

export const NOTIFICATIONS_KEY = ['notifications'] as const;

/** A page without a table has no live connection; it asks now and then, and more often where one reads them. */
const ASKS_EVERY = { beside: 60_000, reading: 5_000 };

export const useNotifications = (where: keyof typeof ASKS_EVERY = 'beside') =>
  useQuery({
    queryKey: NOTIFICATIONS_KEY,
    queryFn: () => http.get('/notifications', NotificationsView),
    refetchInterval: ASKS_EVERY[where],
  });

export const readNotifications = (body: ReadNotifications) => post('/notifications/read', body);
