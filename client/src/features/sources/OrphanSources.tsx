import { IconLinkOff } from '@tabler/icons-react';
import { Chips } from '#editor/sources/Chips.tsx';
import { usePlacedSources, useSourceVersion } from '#editor/sources/sources.ts';
import { useText } from '#i18n/useText.ts';
import { useSheetSources } from './sheetSources.ts';
import styles from './sources.module.css';

/** Sources whose words stand nowhere in a section any more: kept with what they said, until somebody decides. */
export function OrphanSources({ section }: { readonly section: string }) {
  const t = useText();
  const placed = usePlacedSources();
  const { links, mayLink, open, remove } = useSheetSources();
  useSourceVersion(placed);
  const orphans = placed?.desk.orphansOf(section) ?? [];
  if (orphans.length === 0) return null;
  return (
    <section className={styles['orphans']} aria-label={t('sources.orphans')}>
      <p className={styles['name']}>{t('sources.orphans')}</p>
      <ul>
        {orphans.map((orphan) => {
          const link = links.find(({ id }) => id === orphan.id);
          return (
            <li key={orphan.id}>
              <q>{orphan.passage.quote}</q> <Chips links={[orphan]} open={open} />
              {mayLink && link && (
                <button type="button" className={styles['add']} onClick={() => remove(link)}>
                  <IconLinkOff aria-hidden="true" />
                  <span>{t('sources.remove')}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
