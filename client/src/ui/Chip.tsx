import type { ReactNode } from 'react';
import styles from './surface.module.css';

type ChipProps = {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly icon?: ReactNode;
};

/** A filter that is on or off. */
export function Chip({ children, isOn, onPress, icon }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isOn} onClick={onPress}>
      {icon}
      {children}
    </button>
  );
}
