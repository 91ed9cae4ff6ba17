import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { RemoveButton } from '#ui/RemoveButton.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { BodyForm } from './BodyForm.tsx';
import { type BodyView, useOnRoute } from './routeContext.ts';

/** One place decides, at most three advise at once, and others are told. */
export function Bodies() {
  const t = useText();
  const { view } = useOnRoute();
  const adding = useInPlace();
  return (
    <Part title={t('route.bodies')} help={t('route.bodiesHelp')} id="bodies">
      {view.bodies.length === 0 && <p>{t('route.noBodies')}</p>}
      <ul className={styles['rows']}>
        {view.bodies.map((body) => (
          <OneBody key={body.id} body={body} />
        ))}
      </ul>
      {view.mayWrite && !adding.isOpen && (
        <div>
          <Button ref={adding.button} onPress={adding.open}>
            {t('route.addBody')}
          </Button>
        </div>
      )}
      {adding.isOpen && (
        <div ref={adding.form}>
          <BodyForm body={undefined} onDone={adding.close} />
        </div>
      )}
    </Part>
  );
}

function OneBody({ body }: { readonly body: BodyView }) {
  const t = useText();
  const { view, change } = useOnRoute();
  const changing = useInPlace();
  if (changing.isOpen) {
    return (
      <li ref={changing.form}>
        <BodyForm body={body} onDone={changing.close} />
      </li>
    );
  }
  const more = [t(`choice.level.${body.level}`), body.rhythm, body.papersTo].filter(Boolean);
  const isAsked = view.items.some((item) => item.body === body.id);
  return (
    <li data-place={body.id}>
      <div className={styles['head']}>
        <h3>{body.name}</h3>
        <Tag tone={body.role === 'decide' ? 'accent' : 'neutral'}>{t(`route.role.${body.role}`)}</Tag>
      </div>
      <p className={styles['soft']}>{more.join(' · ')}</p>
      {body.submitDays !== undefined && <p>{t('route.submitDaysIs', { count: body.submitDays })}</p>}
      {body.whyNotLower && <p>{t('route.higher', { why: body.whyNotLower })}</p>}
      {view.mayWrite && (
        <div className={styles['actions']}>
          <Button size="sm" variant="quiet" ref={changing.button} onPress={changing.open}>
            {t('route.change')}
            <span className="visually-hidden">: {body.name}</span>
          </Button>
          {!isAsked && (
            <RemoveButton
              what={body.name}
              effect={t('route.removeEffect')}
              onRemove={() => change({ part: 'removeBody', id: body.id, version: body.version })}
            />
          )}
        </div>
      )}
    </li>
  );
}
