import { useOutbox } from '#connection/mailApi.ts';
import { Outbox } from '#features/mail/Outbox.tsx';

export function OutboxCard() {
  const { data: outbox } = useOutbox();
  return outbox ? <Outbox outbox={outbox} /> : null;
}
