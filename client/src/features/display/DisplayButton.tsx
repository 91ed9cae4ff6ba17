import { IconContrast } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import styles from './display.module.css';

/** Opens the display settings in place; Escape or a press elsewhere closes them. */
function useDisclosure() {
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    function handlePress(event: PointerEvent): void {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setIsOpen(false);
    }
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      setIsOpen(false);
      button.current?.focus();
    }
    document.addEventListener('pointerdown', handlePress);
    document.addEventListener('keydown', handleKey);
    return () => {
      document.removeEventListener('pointerdown', handlePress);
      document.removeEventListener('keydown', handleKey);
    };
  }, [isOpen]);

  return { frame, button, isOpen, toggle: () => setIsOpen((open) => !open) };
}

type DisplayButtonProps = {
  /** Settings that only some places have. */
  readonly children?: ReactNode;
};

export function DisplayButton({ children }: DisplayButtonProps) {
  const t = useText();
  const panelId = useId();
  const { frame, button, isOpen, toggle } = useDisclosure();
  return (
    <div className={styles['frame']} ref={frame}>
      <Button
        ref={button}
        variant="quiet"
        size="sm"
        icon={<IconContrast aria-hidden="true" />}
        onPress={toggle}
        aria-expanded={isOpen}
        aria-controls={panelId}
      >
        {t('display.title')}
      </Button>
      <div id={panelId} className={styles['panel']} hidden={!isOpen}>
        {isOpen && <DisplaySettings>{children}</DisplaySettings>}
      </div>
    </div>
  );
}
