import type { Group } from '@opgave/shared/method/groups';
import type { SwitchPair } from '@opgave/shared/method/sessionSwitch';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import parts from '#ui/part.module.css';
import styles from './switching.module.css';

/** "Uitvoerders over Inwoners", with the shape of each. */
export function WhoseWords({ pair }: { readonly pair: Pick<SwitchPair, 'from' | 'about'> }) {
  const t = useText();
  return (
    <span className={styles['whose']}>
      <Groups groups={pair.from} /> <span className={parts['soft']}>{t('switch.about')}</span>{' '}
      <Groups groups={pair.about} />
    </span>
  );
}

function Groups({ groups: [first, ...others] }: { readonly groups: readonly Group[] }) {
  const t = useText();
  const [language] = useLanguage();
  if (first && others.length === 0) return <GroupTag group={first} isPlain />;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return list.format([...(first ? [first] : []), ...others].map((group) => t(`group.${group}.name`)));
}
