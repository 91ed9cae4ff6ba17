import { ALTERNATIVES, type Alternative } from '@opgave/shared/method/dataCanvas';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
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
  const [isJudging, setIsJudging] = useState(false);
  const judged = view.alternatives.find(({ key }) => key === alternative);
  const name = t(`data.alternative.${alternative}.name`);
  return (
    <li data-place={alternative}>
      <div className={styles['way']}>
        <h4>{name}</h4>
        {judged ? <Works works={judged.works} /> : <Tag>{t('data.notJudged')}</Tag>}
      </div>
      {judged && !isJudging && <p>{judged.reason}</p>}
      {mayWrite && !isJudging && (
        <Button size="sm" variant={judged ? 'quiet' : 'outline'} onPress={() => setIsJudging(true)}>
          <span aria-hidden="true">{t(judged ? 'data.judgeAgain' : 'data.judge')}</span>
          <span className={styles['hidden']}>{t(judged ? 'data.changeOf' : 'data.judgeOf', { name })}</span>
        </Button>
      )}
      {mayWrite && isJudging && (
        <AlternativeForm alternative={alternative} judged={judged} onDone={() => setIsJudging(false)} />
      )}
    </li>
  );
}

function Works({ works }: { readonly works: boolean }) {
  const t = useText();
  if (works) return <Tag icon={<IconCheck aria-hidden="true" />}>{t('data.yes')}</Tag>;
  return <Tag icon={<IconX aria-hidden="true" />}>{t('data.no')}</Tag>;
}
