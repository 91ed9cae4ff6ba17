import { PAPERS } from '@opgave/shared/method/route';
import { Link } from 'react-router';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemSteps } from './ItemSteps.tsx';
import { NextStep } from './NextStep.tsx';
import { type RouteItemView, useOnRoute } from './routeContext.ts';

/** What is asked of each body, how far that is, and whose turn it is. */
export function Items() {
  const t = useText();
  const { view } = useOnRoute();
  const adding = useInPlace();
  return (
    <Part title={t('route.items')} help={t('route.itemsHelp')} id="items">
      {view.items.length === 0 && <p>{t('route.noItems')}</p>}
      <ul className={styles['rows']}>
        {view.items.map((item) => (
          <OneItem key={item.id} item={item} />
        ))}
      </ul>
      {view.mayWrite && !adding.isOpen && (
        <div>
          <Button
            cannotYet={view.bodies.length === 0 ? t('route.bodyFirst') : undefined}
            ref={adding.button}
            onPress={adding.open}
          >
            {t('route.addItem')}
          </Button>
        </div>
      )}
      {adding.isOpen && (
        <div ref={adding.form}>
          <ItemForm item={undefined} onDone={adding.close} />
        </div>
      )}
    </Part>
  );
}

function OneItem({ item }: { readonly item: RouteItemView }) {
  const t = useText();
  const { view, workspace } = useOnRoute();
  const changing = useInPlace();
  if (changing.isOpen) {
    return (
      <li ref={changing.form}>
        <ItemForm item={item} onDone={changing.close} />
      </li>
    );
  }
  const body = view.bodies.find(({ id }) => id === item.body)?.name ?? '';
  return (
    <li id={item.id} data-place={item.id}>
      <div className={styles['head']}>
        <h3>{item.question}</h3>
        <Turn item={item} body={body} />
      </div>
      <p className={styles['soft']}>
        {[body, t(`route.kind.${item.kind}`), presentedBy(item)].filter(Boolean).join(' · ')}
      </p>
      <ItemSteps item={item} />
      <Outcome item={item} />
      <ul className={styles['papers']} aria-label={t('route.papers')}>
        {PAPERS.map((paper) => (
          <li key={paper}>
            <Link to={`/w/${workspace.slug}/${paper === 'objections' ? 'consent' : paper}`}>
              {t(`route.paper.${paper}`)}
            </Link>
          </li>
        ))}
      </ul>
      {view.mayWrite && <NextStep item={item} changing={changing} />}
    </li>
  );
}

function presentedBy({ presenters }: RouteItemView): string {
  return presenters.map(({ name }) => name).join(', ');
}

function Turn({ item, body }: { readonly item: RouteItemView; readonly body: string }) {
  const t = useText();
  if (item.isWithoutAdvice) return <Tag>{t('route.noAdvice')}</Tag>;
  if (item.turn === 'nobody') return <Tag tone="ok">{t('route.done')}</Tag>;
  return <Tag tone="accent">{t('route.turn', { who: item.turn === 'body' ? body : t('route.table') })}</Tag>;
}

/** What the body said, in words. */
function Outcome({ item }: { readonly item: RouteItemView }) {
  const t = useText();
  const dates = useTableDates();
  const day = item.deadline && dates.day(item.deadline);
  if (item.withdrawnBecause) return <p>{t('route.withdrawnBecause', { why: item.withdrawnBecause })}</p>;
  if (!item.outcome) return day ? <p className={styles['soft']}>{t('route.before', { day })}</p> : null;
  const { kind, text, backTo } = item.outcome;
  return (
    <p>
      <strong>{t(`route.outcome.${kind}`)}:</strong> {text}
      {backTo && ` ${t('route.backToIs', { phase: t(`phase.${backTo}.name`) })}`}
    </p>
  );
}
