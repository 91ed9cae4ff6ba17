import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { LanguageSwitch } from '#features/display/LanguageSwitch.tsx';
import { Mark } from '#ui/Mark.tsx';
import styles from './doorBar.module.css';

export function DoorBar() {
  return (
    <header className={styles['bar']}>
      <Mark withName />
      <div className={styles['settings']}>
        <DisplayButton />
        <LanguageSwitch />
      </div>
    </header>
  );
}
