import { ALTERNATIVES, type Alternative } from '@opgave/shared/method/dataCanvas';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { AlternativeForm } from './AlternativeForm.tsx';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';

/** Five ways to do without sharing, or with less; each is judged with a reason. */
export function Alternatives({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useText();
  return (
    <section className={styles['choices']} aria-labelledby="alternatives">
      <h3 id="alternatives">{t('data.alternatives')}</h3>
      <p className={styles['soft']}>{t('data.alternativesHelp')}</p>
      <ul className={styles['alternatives']}>
        {ALTERNATIVES.map((key) => (
          <Way key={key} alternative={key} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

type WayProps = { readonly alternative: Alternative; readonly mayWrite: boolean };

function Way({ alternative, mayWrite }: WayProps) {
  const t = useText();
  const { view } = useCanvas();
  const judging = useInPlace();
  const judged = view.alternatives.find(({ key }) => key === alternative);
  const name = t(`data.alternative.${alternative}.name`);
  return (
    <li data-place={alternative}>
      <div className={styles['way']}>
        <h4>{name}</h4>
        {judged ? <Works works={judged.works} /> : <Tag>{t('data.notJudged')}</Tag>}
      </div>
      {judged && !judging.isOpen && <p>{judged.reason}</p>}
      {mayWrite && !judging.isOpen && (
        <Button size="sm" variant={judged ? 'quiet' : 'outline'} ref={judging.button} onPress={judging.open}>
          <span aria-hidden="true">{t(judged ? 'data.judgeAgain' : 'data.judge')}</span>
          <span className={styles['hidden']}>{t(judged ? 'data.changeOf' : 'data.judgeOf', { name })}</span>
        </Button>
      )}
      {mayWrite && judging.isOpen && (
        <div ref={judging.form}>
          <AlternativeForm alternative={alternative} judged={judged} onDone={judging.close} />
        </div>
      )}
    </li>
  );
}

function Works({ works }: { readonly works: boolean }) {
  const t = useText();
  if (works) return <Tag icon={<IconCheck aria-hidden="true" />}>{t('data.yes')}</Tag>;
  return <Tag icon={<IconX aria-hidden="true" />}>{t('data.no')}</Tag>;
}
