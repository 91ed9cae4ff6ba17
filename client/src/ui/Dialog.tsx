import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
  /** Plain first, then filled; on a phone the filled one is on top. */
  readonly actions: ReactNode;
  /** A short line above the title, for example "Stap 2 van 2". */
  readonly over?: string;
};

function DialogBody({ title, children, actions, over }: Omit<DialogProps, 'isOpen' | 'onClose'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <AriaDialog className={styles['dialog'] ?? ''}>
      {over && <p className={styles['over']}>{over}</p>}
      <Heading slot="title" level={2} ref={heading} tabIndex={-1} className={styles['title'] ?? ''}>
        {title}
      </Heading>
      <div className={styles['content']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </AriaDialog>
  );
}

/**
 * To confirm what others will notice, or to pick. Escape closes and the focus goes back. A press beside it does nothing,
 * so that no typed word is lost.
 */
export function Dialog({ isOpen, onClose, ...body }: DialogProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles['modal'] ?? ''}>
        <DialogBody {...body} />
      </Modal>
    </ModalOverlay>
  );
}
