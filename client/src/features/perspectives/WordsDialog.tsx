import type { ErrorCode } from '@opgave/shared/contract/errors';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';

type WordsDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly help: string;
  readonly button: string;
  /** Characters that are asked at least. */
  readonly min: number;
  readonly start: string;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** Asks for words about a difference; what was typed stays when the server says no. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, label, help, button, min, start, isBusy, refusal, onDone, onClose } = props;
  const t = useText();
  const [words, setWords] = useState(start);
  const missing = Math.max(0, min - words.trim().length);
  const count = t('advance.reasonToGo', { count: missing });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('tensions.cancel')}
          </Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            cannotYet={missing > 0 ? count : undefined}
            onPress={() => onDone(words.trim())}
          >
            {button}
          </Button>
        </>
      }
    >
      <TextArea
        {...{ label, help }}
        value={words}
        onChange={setWords}
        rows={5}
        countHint={missing > 0 ? count : undefined}
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
