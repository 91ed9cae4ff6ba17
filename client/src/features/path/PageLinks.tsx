import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useText } from '#i18n/useText.ts';
import styles from './path.module.css';

export type PageLink = { readonly to: string; readonly label: string; readonly icon: ReactNode };

/** The sheets of this table that exist and that this person may read. */
export function PageLinks({ links }: { readonly links: readonly PageLink[] }) {
  const t = useText();
  return (
    <ul className={styles['pages']} aria-label={t('path.pages')}>
      {links.map(({ to, label, icon }) => (
        <li key={to}>
          <NavLink to={to} className={styles['page'] ?? ''} title={label}>
            {icon}
            <span className={styles['pageWords']}>{label}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
