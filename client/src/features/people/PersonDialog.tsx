import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { ChangePerson, PersonView } from '@opgave/shared/contract/http';
import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { PersonForm } from './PersonForm.tsx';
import { changeOf, draftOf, draftProblem } from './personChange.ts';

type PersonDialogProps = {
  readonly person: PersonView;
  readonly mayMove: boolean;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onSave: (change: ChangePerson) => void;
  readonly onClose: () => void;
  /** Way back, facilitator, remove. */
  readonly children: ReactNode;
};

/** One person: what is shown of them and where they sit, and below it what else can be done. */
export function PersonDialog(props: PersonDialogProps) {
  const { person, mayMove, isBusy, refusal, onSave, onClose, children } = props;
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(person));
  const [isChecked, setIsChecked] = useState(false);
  const problem = draftProblem(draft, person);

  function handleSave(): void {
    setIsChecked(true);
    if (!problem) onSave(changeOf(person, draft));
  }

  return (
    <Dialog
      title={person.displayName}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('people.cancel')}
          </Button>
          <Button variant="primary" isBusy={isBusy} onPress={handleSave}>
            {t('people.save')}
          </Button>
        </>
      }
    >
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
      <PersonForm
        draft={draft}
        onChange={setDraft}
        mayMove={mayMove}
        problem={isChecked ? problem : undefined}
      />
      {children}
    </Dialog>
  );
}
