import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from './Button.tsx';
import type { ButtonVariant } from './buttonLook.ts';

type CopyButtonProps = { readonly text: string; readonly label: string; readonly variant?: ButtonVariant };
type Outcome = 'none' | 'copied' | 'refused';

/** Copies a text and says so; where the browser forbids it, says how to do it by hand. */
export function CopyButton({ text, label, variant = 'outline' }: CopyButtonProps) {
  const t = useText();
  const [outcome, setOutcome] = useState<Outcome>('none');

  function handlePress(): void {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(() => setOutcome('copied')).catch(() => setOutcome('refused'));
  }

  const icon = outcome === 'copied' ? <IconCheck aria-hidden="true" /> : <IconCopy aria-hidden="true" />;
  return (
    <>
      <Button variant={variant} icon={icon} onPress={handlePress}>
        {outcome === 'copied' ? t('ui.copied') : label}
      </Button>
      <span role="status" className={outcome === 'refused' ? '' : 'visually-hidden'}>
        {outcome === 'copied' && t('ui.copied')}
        {outcome === 'refused' && t('ui.copyByHand')}
      </span>
    </>
  );
}
