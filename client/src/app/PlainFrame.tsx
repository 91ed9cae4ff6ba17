import type { ReactNode } from 'react';
import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { LanguageSwitch } from '#features/display/LanguageSwitch.tsx';
import { Mark } from '#ui/Mark.tsx';
import { SkipLink } from './SkipLink.tsx';
import styles from './topBar.module.css';

/** The bar without a person: for whoever is not known yet. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className={styles['bar']}>
        <span className={styles['brand']}>
          <Mark withName />
        </span>
        <span className={styles['space']} />
        <LanguageSwitch />
        <DisplayButton />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
