import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { SHARING_VALUES, type SharingValue } from '@opgave/shared/method/dataLater';
import { byName } from '#i18n/byName.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useCanvas } from '../canvasContext.ts';
import styles from '../dataCanvas.module.css';
import { scoreKey } from './scoreKey.ts';
import { WeighForm } from './WeighForm.tsx';

type Weighed = DataCanvasView['later']['weighed'][number];

/** How people of each group weigh this sharing, value by value, with their reasons; never a total. */
export function Weighing({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useText();
  const { view } = useCanvas();
  const changing = useInPlace();
  const { weighed, mayWeigh } = view.later;
  const mine = weighed.find(({ isMine }) => isMine);
  return (
    <section className={styles['choices']} aria-labelledby="weighing">
      <h3 id="weighing">{t('data.weighed')}</h3>
      <p className={styles['soft']}>{t('data.weighedHelp')}</p>
      {weighed.length === 0 && <p>{t('data.nobodyWeighed')}</p>}
      {weighed.length > 0 && (
        <ul className={styles['alternatives']}>
          {SHARING_VALUES.map((value) => (
            <OneValue key={value} value={value} weighed={weighed} />
          ))}
        </ul>
      )}
      {mayWrite && mayWeigh && !changing.isOpen && (
        <div>
          <Button ref={changing.button} onPress={changing.open}>
            {t(mine ? 'data.weighAgain' : 'data.weigh')}
          </Button>
        </div>
      )}
      {mayWrite && changing.isOpen && (
        <div ref={changing.form}>
          <WeighForm start={mine?.scores} onDone={changing.close} />
        </div>
      )}
    </section>
  );
}

type OneValueProps = { readonly value: SharingValue; readonly weighed: readonly Weighed[] };

function OneValue({ value, weighed }: OneValueProps) {
  const t = useText();
  return (
    <li data-place={value}>
      <h4>{t(`value.${value}.name`)}</h4>
      <ul className={styles['plain']}>
        {weighed.flatMap(({ by, group, scores }, index) =>
          scores
            .filter((one) => one.value === value)
            .map(({ score, reason }) => (
              <li key={`${group}${index}`}>
                <div className={styles['said']}>
                  <GroupTag group={group} />
                  <strong>{t(scoreKey(score))}</strong>
                </div>
                <p>
                  {reason} <span className={styles['soft']}>{byName(t, by)}</span>
                </p>
              </li>
            )),
        )}
      </ul>
    </li>
  );
}
