import { useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useLastFocus } from './useLastFocus.ts';

type RemoveButtonProps = {
  /** What would be gone, in its own words. */
  readonly what: string;
  /** What that does to others. */
  readonly effect: string;
  readonly onRemove: () => Promise<boolean>;
};

/** Takes something away that somebody wrote; asked once more. */
export function RemoveButton({ what, effect, onRemove }: RemoveButtonProps) {
  const t = useText();
  // As it was when it was asked: what somebody else changed meanwhile is not what one said yes to.
  const [asked, setAsked] = useState<{ readonly remove: () => Promise<boolean> }>();
  const button = useRef<HTMLButtonElement>(null);
  const goFrom = useLastFocus();

  function ask(): void {
    setAsked({ remove: onRemove });
    goFrom(button.current);
  }

  function close(): void {
    setAsked(undefined);
    goFrom(null);
  }

  async function remove(): Promise<void> {
    const isGone = await asked?.remove();
    setAsked(undefined);
    if (!isGone) goFrom(null);
  }
  return (
    <>
      <Button ref={button} size="sm" variant="quiet" onPress={ask}>
        {t('ui.remove')}
        <span className="visually-hidden">: {what}</span>
      </Button>
      <Dialog
        title={t('ui.removeAsk', { what })}
        isOpen={asked !== undefined}
        onClose={close}
        actions={
          <>
            <Button variant="plain" onPress={close}>
              {t('ui.removeNo')}
            </Button>
            <Button variant="danger" onPress={() => void remove()}>
              {t('ui.removeYes')}
            </Button>
          </>
        }
      >
        <p>{effect}</p>
      </Dialog>
    </>
  );
}
