import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'outline' | 'plain' | 'quiet' | 'danger';

/** `lg`: the one main action; `sm`: in a bar. */
export type ButtonSize = 'sm' | 'lg';

/** The classes that give a button, link or menu trigger the look of a button. */
export function buttonLook(variant: ButtonVariant, size?: ButtonSize): string {
  return [styles['button'], styles[variant], size && styles[size]].filter(Boolean).join(' ');
}
