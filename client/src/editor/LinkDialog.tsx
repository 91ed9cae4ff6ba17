import { isSafeLink } from '@opgave/shared/document/links';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { removeLink, setLink } from './useToolbar.ts';

type LinkDialogProps = { readonly editor: Editor; readonly isOpen: boolean; readonly onClose: () => void };

function currentHref(editor: Editor): string {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? href : '';
}

/** "voorbeeld.nl" is what people type; a link needs to say how one gets there. */
function completed(address: string): string {
  const trimmed = address.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed;
  return trimmed.includes('@') ? `mailto:${trimmed}` : `https://${trimmed}`;
}

function useLinkForm({ editor, isOpen, onClose }: LinkDialogProps) {
  const [address, setAddress] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    setAddress(currentHref(editor));
    setIsWrong(false);
  }, [editor, isOpen]);

  function place(): void {
    const href = completed(address);
    setIsWrong(!isSafeLink(href));
    if (!isSafeLink(href)) return;
    onClose();
    setLink(editor, href);
  }
  function remove(): void {
    onClose();
    removeLink(editor);
  }
  return { address, setAddress, isWrong, place, remove };
}

export function LinkDialog(props: LinkDialogProps) {
  const t = useText();
  const { address, setAddress, isWrong, place, remove } = useLinkForm(props);
  const { editor, isOpen, onClose } = props;
  const actions = (
    <>
      {currentHref(editor) !== '' && (
        <Button variant="plain" onPress={remove}>
          {t('tools.linkRemove')}
        </Button>
      )}
      <Button variant="primary" onPress={place}>
        {t('tools.linkPlace')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('tools.linkTitle')} isOpen={isOpen} onClose={onClose} actions={actions}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          place();
        }}
      >
        <TextField
          label={t('tools.linkAddress')}
          help={t('tools.linkHelp')}
          value={address}
          onChange={setAddress}
          error={isWrong ? t('tools.linkWrong') : undefined}
        />
      </form>
    </Dialog>
  );
}
