import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import type { ButtonSize, ButtonVariant } from './buttonLook.ts';
import { Dialog } from './Dialog.tsx';

type AskFirstProps = {
  /** What is on the button. */
  readonly children: ReactNode;
  readonly title: string;
  /** What it does, and what goes with it. */
  readonly effect: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  readonly isBusy?: boolean;
  readonly cannotYet?: string | undefined;
};

/** A button for what cannot be taken back: asked once, so that a press by accident does nothing. */
export function AskFirst({ children, title, effect, yes, no, onYes, ...look }: AskFirstProps) {
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  return (
    <>
      <Button {...look} onPress={() => setIsAsked(true)}>
        {children}
      </Button>
      <Dialog
        title={title}
        isOpen={isAsked}
        onClose={close}
        actions={
          <>
            <Button variant="plain" onPress={close}>
              {no}
            </Button>
            <Button
              variant="primary"
              onPress={() => {
                close();
                onYes();
              }}
            >
              {yes}
            </Button>
          </>
        }
      >
        {effect}
      </Dialog>
    </>
  );
}
