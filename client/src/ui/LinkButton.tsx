import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';
import { type ButtonSize, type ButtonVariant, buttonLook } from './buttonLook.ts';

type LinkButtonProps = {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
};

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ to, children, variant = 'outline', size, icon, iconAfter }: LinkButtonProps) {
  return (
    <Link to={to} className={buttonLook(variant, size)}>
      <span className={styles['face']}>
        {icon}
        {children}
        {iconAfter}
      </span>
    </Link>
  );
}
