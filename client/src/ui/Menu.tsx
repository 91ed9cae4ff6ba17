import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { type ButtonVariant, buttonLook } from './buttonLook.ts';
import styles from './menu.module.css';

export type MenuChoice = {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly tone?: 'danger';
  readonly onSelect: () => void;
};

type MenuProps = {
  /** The name of the button; `face` may show something else, such as an avatar. */
  readonly label: string;
  readonly items: readonly MenuChoice[];
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly face?: ReactNode;
};

/** A button that opens a short list of things to do. */
export function Menu({ label, items, variant = 'quiet', icon, face }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={face ? (styles['face'] ?? '') : buttonLook(variant)}
        {...(face && { 'aria-label': label })}
      >
        {face ?? (
          <>
            {icon}
            {label}
            <IconChevronDown aria-hidden="true" />
          </>
        )}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <AriaMenu
          className={styles['menu'] ?? ''}
          aria-label={label}
          onAction={(key) => items.find((item) => item.key === key)?.onSelect()}
        >
          {items.map((item) => (
            <MenuItem
              key={item.key}
              id={item.key}
              className={styles['item'] ?? ''}
              textValue={item.label}
              data-tone={item.tone}
            >
              {item.icon}
              {item.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
