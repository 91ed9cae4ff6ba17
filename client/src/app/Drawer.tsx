import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useLocation } from 'react-router';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './drawer.module.css';

type DrawerProps = {
  readonly label: string;
  readonly closeLabel: string;
  /** `bottom` is a sheet that leaves half of the page in sight on a phone. */
  readonly side: 'left' | 'right' | 'bottom';
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What has no room beside the page slides over it; going somewhere closes it. */
export function Drawer({ label, closeLabel, side, isOpen, onClose, children }: DrawerProps) {
  const { pathname, hash } = useLocation();
  useEffect(() => onClose(), [pathname, hash, onClose]);
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      data-side={side}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={label}>
          <div className={styles['close']}>
            <IconButton label={closeLabel} icon={<IconX aria-hidden="true" />} onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
