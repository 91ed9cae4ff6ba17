import type { ReactNode, Ref } from 'react';
import styles from './iconButton.module.css';

type IconButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  /** Given, the button is a switch: pressed or not. */
  readonly isOn?: boolean;
  /** Keeps its focus and does nothing, for example "undo" with nothing to undo. */
  readonly isIdle?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly tabIndex?: number;
};

export function IconButton({ label, icon, onPress, isOn, isIdle = false, ref, tabIndex }: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles['iconButton']}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      aria-disabled={isIdle}
      tabIndex={tabIndex}
      onClick={() => !isIdle && onPress()}
    >
      {icon}
    </button>
  );
}
