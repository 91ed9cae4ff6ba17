import type { ReflectionView } from '@opgave/shared/contract/reflection';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { ResultForm } from './ResultForm.tsx';
import { useOnReflection } from './reflectionContext.ts';
import { RESULT_TONES } from './resultTones.ts';

export type PromiseView = ReflectionView['effects'][number];

/** Every promise beside what happened. */
export function Promises() {
  const t = useText();
  const { view } = useOnReflection();
  return (
    <Part title={t('reflect.promises')} help={t('reflect.promisesHelp')} id="effects">
      {view.effects.length === 0 && <p>{t('reflect.noPromises')}</p>}
      <ul className={styles['rows']}>
        {view.effects.map((promise) => (
          <OnePromise key={promise.id} promise={promise} />
        ))}
      </ul>
    </Part>
  );
}

function OnePromise({ promise }: { readonly promise: PromiseView }) {
  const t = useText();
  const dates = useTableDates();
  const { view } = useOnReflection();
  const changing = useInPlace();
  const { promised, sign, by, owner, judged } = promise;
  const isOverdue = !judged && by < view.days.first;
  return (
    <li data-place={promise.id}>
      <div className={styles['sides']}>
        <div>
          <p className={styles['soft']}>{t('reflect.promised')}</p>
          <h3>{promised}</h3>
          <p className={styles['soft']}>{t('choice.seenBy', { how: sign })}</p>
          <p className={styles['soft']}>{t('choice.before', { day: dates.day(by) })}</p>
          {owner && <p className={styles['soft']}>{t('choice.ownerIs', { owner })}</p>}
        </div>
        <div>
          <p className={styles['soft']}>{t('reflect.happened')}</p>
          {judged && <Tag tone={RESULT_TONES[judged.result]}>{t(`reflect.result.${judged.result}`)}</Tag>}
          {isOverdue && <Tag tone="bad">{t('reflect.overdue')}</Tag>}
          <p>{judged?.evidence ?? t('answer.notYet')}</p>
          {judged?.source && (
            <p className={styles['soft']}>{t('reflect.sourceIs', { source: judged.source })}</p>
          )}
        </div>
      </div>
      {view.mayWrite && !changing.isOpen && (
        <div className={styles['actions']}>
          <Button
            size="sm"
            variant={judged ? 'quiet' : 'outline'}
            ref={changing.button}
            onPress={changing.open}
          >
            {t(judged ? 'reflect.changeResult' : 'reflect.giveResult')}
            <span className="visually-hidden">: {promised}</span>
          </Button>
        </div>
      )}
      {changing.isOpen && (
        <div ref={changing.form}>
          <ResultForm promise={promise} onDone={changing.close} />
        </div>
      )}
    </li>
  );
}
