import type { ErrorCode } from '@opgave/shared/contract/errors';
import { MAX_VERSION_NAME } from '@opgave/shared/contract/versionRecord';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextField } from '#ui/TextField.tsx';

type NameDialogProps = {
  readonly title: string;
  readonly help: string;
  readonly name: string;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
};

/** A name by which people at the table will know a version. */
export function NameDialog({ title, help, isBusy, refusal, onSave, onClose, ...props }: NameDialogProps) {
  const t = useText();
  const [name, setName] = useState(props.name);
  const isEmpty = name.trim() === '';
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('versions.cancel')}
          </Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            cannotYet={isEmpty ? t('versions.nameFirst') : undefined}
            onPress={() => onSave(name.trim())}
          >
            {t('versions.saveName')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('versions.name')}
        help={help}
        value={name}
        onChange={setName}
        maxLength={MAX_VERSION_NAME}
        autoComplete="off"
        isRequired
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </Dialog>
  );
}
