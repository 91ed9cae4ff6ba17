import { LOCKABLE_PAGES } from '@opgave/shared/method/holding';
import { LockControl } from '#features/order/LockControl.tsx';
import { Removed } from '#features/order/Removed.tsx';
import { Reports } from '#features/order/Reports.tsx';
import { Section } from '#features/people/Section.tsx';
import { useText } from '#i18n/useText.ts';
import styles from './orderSection.module.css';
import { useWorkspace } from './workspaceContext.ts';

/** Keeping order, for the facilitator: what was reported, what is on hold, and who was taken from the table. */
export function OrderSection() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Section title={t('order.title')} help={t('order.lead')}>
      <Reports workspaceId={workspace.id} tablePath={`/w/${workspace.slug}`} />
      <details className={styles['fold']}>
        <summary>{t('order.pages')}</summary>
        <ul className={styles['pages']}>
          {LOCKABLE_PAGES.filter((page) => page !== 'data' || workspace.dataInvolved).map((page) => (
            <li key={page} className={styles['page']}>
              <span>{t(`order.page.${page}`)}</span>
              <LockControl workspace={workspace} place={{ page }} name={t(`order.page.${page}`)} mayLock />
            </li>
          ))}
        </ul>
      </details>
      <Removed workspaceId={workspace.id} />
    </Section>
  );
}
