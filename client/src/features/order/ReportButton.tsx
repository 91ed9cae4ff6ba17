import type { Reported } from '@opgave/shared/contract/reportRecord';
import type { WorkspaceId } from '@opgave/shared/ids';
import { IconMessageReport } from '@tabler/icons-react';
import { useState } from 'react';
import { makeReport } from '#connection/orderApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { useToast } from '#ui/useToast.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

type ReportButtonProps = {
  readonly workspaceId: WorkspaceId;
  readonly on: Reported;
  /** Tells one button from another for who does not see what it stands under. */
  readonly about: string;
};

/** Brings something to the facilitator, who alone reads it (T16). */
export function ReportButton({ workspaceId, on, about }: ReportButtonProps) {
  const t = useText();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, refusal, send } = useSending([]);

  async function handleSend(reason: string): Promise<void> {
    if (!(await send(() => makeReport(workspaceId, { on, reason })))) return;
    setIsOpen(false);
    toast({ text: t('order.reported') });
  }
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        icon={<IconMessageReport aria-hidden="true" />}
        onPress={() => setIsOpen(true)}
      >
        {t('order.report')}
        <span className="visually-hidden">: {about}</span>
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('order.reportTitle')}
          help={t('order.reportHelp')}
          yes={t('order.reportYes')}
          isBusy={isBusy}
          refusal={refusal}
          onSend={(reason) => void handleSend(reason)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
