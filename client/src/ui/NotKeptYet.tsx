import { useText } from '#i18n/useText.ts';
import { Button } from './Button.tsx';

type NotKeptYetProps = {
  readonly draft: { readonly isChanged: boolean; readonly isOvertaken: boolean; readonly letGo: () => void };
};

/** Beside the button that keeps a form: that it is not kept yet, and a way back to how it stands. */
export function NotKeptYet({ draft }: NotKeptYetProps) {
  const t = useText();
  if (!draft.isChanged) return null;
  return (
    <>
      <span role="status">{t('ui.draftNotKept')}</span>
      {!draft.isOvertaken && (
        <Button variant="quiet" onPress={draft.letGo}>
          {t('ui.undoMine')}
        </Button>
      )}
    </>
  );
}
