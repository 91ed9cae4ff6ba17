import { dotTotals } from '@opgave/shared/method/dots';
import type { DotsShown } from '@opgave/shared/method/sessionDots';
import { useLanguage, useText } from '#i18n/useText.ts';
import styles from './dots.module.css';

/** The same dots as numbers, per group. */
export function DotsTable({ dots }: { readonly dots: DotsShown }) {
  const t = useText();
  const [language] = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const totals = dotTotals(dots);
  return (
    <section className={styles['scroll']} aria-label={t('dots.table')}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('dots.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dots.item')}</th>
            {dots.columns.map(({ groups }) => (
              <th key={groups.join()} scope="col">
                {list.format(groups.map((group) => t(`group.${group}.name`)))}
              </th>
            ))}
            <th scope="col">{t('dots.total')}</th>
          </tr>
        </thead>
        <tbody>
          {dots.items.map((item, index) => (
            <tr key={item}>
              <th scope="row">{item}</th>
              {dots.columns.map((column) => (
                <td key={column.groups.join()}>{column.dots[index] ?? 0}</td>
              ))}
              <td>{totals[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
