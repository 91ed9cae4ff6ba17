import { type ChangeMyMail, MyMail, OutboxView } from '@opgave/shared/contract/mail';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing, post } from './http.ts';

export const MY_MAIL_KEY = ['my-mail'] as const;

export const useMyMail = () =>
  useQuery({ queryKey: MY_MAIL_KEY, queryFn: () => http.get('/me/mail', MyMail) });
export const changeMyMail = (body: ChangeMyMail) => post('/me/mail', body);
export const forgetMyMail = () => http.send({ method: 'DELETE', path: '/me/mail' }, Nothing);

/** Only for the administrator. */
export const useOutbox = () =>
  useQuery({ queryKey: ['outbox'], queryFn: () => http.get('/outbox', OutboxView) });
