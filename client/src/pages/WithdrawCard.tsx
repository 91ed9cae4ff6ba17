import type { OwnPerspectiveView } from '@opgave/shared/contract/perspectives';
import { useState } from 'react';
import { PERSPECTIVE_KEYS, takePerspectiveStep } from '#connection/perspectivesApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The way to take back one's own card when others can read it: the words go, a mark stays. */
export function WithdrawCard({ mine }: { readonly mine: OwnPerspectiveView | undefined }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const [isAsking, setIsAsking] = useState(false);
  const changes = [PERSPECTIVE_KEYS.perspectives(workspace.id), PERSPECTIVE_KEYS.tensions(workspace.id)];
  const { isBusy, refusal, send } = useSending([...changes, KEYS.gates(workspace.id)]);
  if (!mine?.mayWithdraw) return null;

  async function handleYes(version: number): Promise<void> {
    if (await send(() => takePerspectiveStep(workspace.id, 'withdraw', version))) setIsAsking(false);
  }

  return (
    <div>
      <Button variant="quiet" onPress={() => setIsAsking(true)}>
        {t('perspectives.side.withdraw')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('perspectives.side.withdrawTitle')}
          isOpen
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button variant="plain" onPress={() => setIsAsking(false)}>
                {t('perspectives.reveal.no')}
              </Button>
              <Button variant="danger" isBusy={isBusy} onPress={() => void handleYes(mine.version)}>
                {t('perspectives.side.withdrawYes')}
              </Button>
            </>
          }
        >
          <p>{t('perspectives.side.withdrawText')}</p>
          {refusal && (
            <Note tone="bad" role="alert">
              {t(`error.${refusal.code}`)}
            </Note>
          )}
        </Dialog>
      )}
    </div>
  );
}
