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
  /** Its whole name, where what is shown alone does not tell it apart. */
  readonly label?: string;
};

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { to, children, variant = 'outline', size, icon, iconAfter, label } = props;
  return (
    <Link to={to} className={buttonLook(variant, size)} aria-label={label}>
      <span className={styles['face']}>
        {icon}
        {children}
        {iconAfter}
      </span>
    </Link>
  );
}
