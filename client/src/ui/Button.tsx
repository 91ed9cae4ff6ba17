import { type ReactNode, type Ref, useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './button.module.css';
import { type ButtonSize, type ButtonVariant, buttonLook } from './buttonLook.ts';
import { Spinner } from './Spinner.tsx';

type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  readonly isBusy?: boolean;
  /** Why it cannot be done yet: the button keeps its focus and answers with this. */
  readonly cannotYet?: string | undefined;
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
  readonly 'aria-describedby'?: string;
};

function BusyFace() {
  const t = useText();
  return (
    <span className={styles['busy']}>
      <Spinner />
      {t('ui.busy')}
    </span>
  );
}

/** A button that is never simply dead: busy it waits, not yet possible it says why. */
export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'outline',
    size,
    type = 'button',
    icon,
    iconAfter,
    isBusy,
    cannotYet,
    onPress,
    ...rest
  } = props;
  const reasonId = useId();
  const [wasPressed, setWasPressed] = useState(false);
  const frame = `${styles['frame']} ${size === 'lg' ? styles['wide'] : ''}`;

  function handleClick(event: { preventDefault: () => void }): void {
    if (isBusy || cannotYet !== undefined) {
      event.preventDefault();
      setWasPressed(cannotYet !== undefined);
      return;
    }
    onPress?.();
  }

  return (
    <span className={frame} data-quiet={variant === 'quiet'}>
      <button
        {...rest}
        {...(cannotYet !== undefined && { 'aria-describedby': reasonId })}
        type={type}
        className={buttonLook(variant, size)}
        aria-disabled={isBusy || cannotYet !== undefined}
        aria-busy={isBusy ?? false}
        onClick={handleClick}
      >
        <span className={styles['face']}>
          {icon}
          {children}
          {iconAfter}
        </span>
        {isBusy && <BusyFace />}
      </button>
      {cannotYet !== undefined && (
        <span id={reasonId} role="status" className={styles['reason']}>
          {wasPressed && cannotYet}
        </span>
      )}
    </span>
  );
}
