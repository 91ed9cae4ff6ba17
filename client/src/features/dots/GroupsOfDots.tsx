import type { DotColumn } from '@opgave/shared/method/sessionDots';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import styles from './dots.module.css';

/** Whose dots these are. */
export function GroupsOfDots({ columns }: { readonly columns: readonly DotColumn[] }) {
  const t = useText();
  const [language] = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <ul className={styles['groups']} aria-label={t('dots.groups')}>
      {columns.map(({ groups: [first, ...others] }) => (
        <li key={[first, ...others].join()}>
          {first && others.length === 0 && <GroupTag group={first} isPlain />}
          {first && others.length > 0 && (
            <>
              <span className={styles['together']} aria-hidden="true" />
              {list.format([first, ...others].map((group) => t(`group.${group}.name`)))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
