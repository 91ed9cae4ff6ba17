import { IconBell, IconMail } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMyMail } from '#connection/mailApi.ts';
import { NOTIFICATIONS_KEY, readNotifications, useNotifications } from '#connection/notificationsApi.ts';
import { MailStateNote } from '#features/mail/MailStateNote.tsx';
import { NotificationList } from '#features/notifications/NotificationList.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

/** What happened with one's words, and what changed at one's tables. */
export function NotificationsPage() {
  const t = useText();
  const toast = useToast();
  const { data, error, refetch } = useNotifications('reading');
  const { data: mail } = useMyMail();
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: readNotifications,
    onSettled: () => queries.invalidateQueries({ queryKey: NOTIFICATIONS_KEY }),
  });
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  const readAll = (
    <Button
      variant="outline"
      isBusy={reading.isPending}
      onPress={() => reading.mutate({}, { onSuccess: () => toast({ text: t('notifications.allRead') }) })}
    >
      {t('notifications.readAll')}
    </Button>
  );
  return (
    <Page title={t('page.notifications')} lead={t('notifications.lead')} action={data.unread > 0 && readAll}>
      {mail?.state === 'refused' && <MailStateNote mail={mail} />}
      {data.items.length === 0 ? (
        <EmptyState
          icon={<IconBell />}
          title={t('notifications.empty')}
          text={t('notifications.emptyText')}
        />
      ) : (
        <NotificationList
          items={data.items}
          onOpen={({ id, isRead }) => {
            if (!isRead) reading.mutate({ ids: [id] });
          }}
        />
      )}
      <LinkButton to="/me#mail" variant="quiet" icon={<IconMail aria-hidden="true" />}>
        {t('mail.title')}
      </LinkButton>
    </Page>
  );
}
