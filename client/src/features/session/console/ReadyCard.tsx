import type { ReadyGroup } from '@opgave/shared/method/sessionView';
import { useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import styles from './console.module.css';

/** Above this a row of marks is no longer seen at a glance, and the number stands alone. */
const MARKS = 12;

/** Who said to be ready, in counts per group. */
export function ReadyCard({ ready }: { readonly ready: readonly ReadyGroup[] }) {
  const t = useText();
  return (
    <section className={styles['card']} aria-labelledby="session-ready">
      <h2 id="session-ready">{t('session.whoIsReady')}</h2>
      <ul className={styles['ready']}>
        {ready.map(({ group, ready: count, seats }) => (
          <li key={group}>
            <GroupTag group={group} isPlain />
            <span className={styles['marks']} aria-hidden="true">
              {seats <= MARKS &&
                Array.from({ length: seats }, (_, index) => (
                  <span key={index} className={styles['mark']} data-ready={index < count} />
                ))}
            </span>
            <span className={styles['count']}>{t('ui.progress', { value: count, max: seats })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
