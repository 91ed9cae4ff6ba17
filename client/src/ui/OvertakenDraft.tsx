import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';

type OvertakenDraftProps = {
  readonly by: { readonly isOvertaken: boolean; readonly letGo: () => void };
  /** What stands there now, or how it differs. */
  readonly children: ReactNode;
};

/** Over a form that somebody else kept meanwhile: one's own words stay, and theirs are there to look at or to take. */
export function OvertakenDraft({ by, children }: OvertakenDraftProps) {
  const t = useText();
  if (!by.isOvertaken) return null;
  return (
    <>
      <Note
        tone="warn"
        role="status"
        action={
          <Button size="sm" onPress={by.letGo}>
            {t('ui.takeTheirs')}
          </Button>
        }
      >
        {t('ui.draftOvertaken')}
      </Note>
      <details>
        <summary>{t('ui.seeWhatStands')}</summary>
        {children}
      </details>
    </>
  );
}
