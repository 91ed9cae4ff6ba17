import type { Group } from '@opgave/shared/method/groups';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { LanguageSwitch } from '#features/display/LanguageSwitch.tsx';
import { LanguageHelpSwitch } from '#features/languageHelp/LanguageHelpSwitch.tsx';
import { useText } from '#i18n/useText.ts';
import { SavedSlotPlace } from '#pages/SavedSlot.tsx';
import { Mark } from '#ui/Mark.tsx';
import { BellSlot } from './BellSlot.tsx';
import { MeMenu } from './MeMenu.tsx';
import styles from './topBar.module.css';

type TopBarProps = {
  readonly me: { readonly displayName: string; readonly group?: Group | undefined };
  /** Title and state of the workspace one is in. */
  readonly where?: ReactNode;
  /** On a phone: where the arrow at the left leads. */
  readonly backTo?: string;
  /** Where one looks for words; in the menu, for on a phone there is no room in the bar. */
  readonly searchPath?: string;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
};

export function TopBar({ me, where, backTo, searchPath, before, after }: TopBarProps) {
  const t = useText();
  return (
    <header className={styles['bar']}>
      {before}
      {backTo && (
        <Link to={backTo} className={styles['back']} aria-label={t('shell.back')} title={t('shell.back')}>
          <IconChevronLeft aria-hidden="true" />
        </Link>
      )}
      <Link to="/" className={styles['brand']} data-yields={where !== undefined} aria-label={t('shell.home')}>
        <Mark withName />
      </Link>
      {where && <div className={styles['where']}>{where}</div>}
      <span className={styles['space']} />
      <SavedSlotPlace />
      <div className={styles['wideOnly']}>
        <LanguageSwitch />
        <DisplayButton>
          <LanguageHelpSwitch />
        </DisplayButton>
      </div>
      {after}
      <BellSlot />
      <MeMenu name={me.displayName} group={me.group} searchPath={searchPath} />
    </header>
  );
}
