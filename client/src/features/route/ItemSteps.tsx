import type { ItemState } from '@opgave/shared/method/route';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import styles from '#ui/part.module.css';
import type { RouteItemView } from './routeContext.ts';

const PATH: readonly ItemState[] = ['draft', 'submitted', 'scheduled', 'treated', 'outcome', 'reportedBack'];

/** The path of an item, with the day on which it came to each step; an item that was taken back stops there. */
export function ItemSteps({ item }: { readonly item: RouteItemView }) {
  const t = useText();
  const dates = useTableDates();
  const reached = new Map(item.history.map(({ state, at }) => [state, at]));
  const path = item.state === 'withdrawn' ? [...reached.keys()] : PATH;
  return (
    <ol className={styles['steps']} aria-label={t('route.path')}>
      {path.map((state) => {
        const at = reached.get(state);
        const planned = state === 'treated' && !at ? item.meetingDate : undefined;
        return (
          <li key={state} data-done={at !== undefined}>
            <span>{t(`route.state.${state}`)}</span>
            {at && <span>{dates.day(at)}</span>}
            {planned && <span>{t('route.planned', { day: dates.day(planned) })}</span>}
            {!at && !planned && <span className="visually-hidden">{t('route.notYet')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
