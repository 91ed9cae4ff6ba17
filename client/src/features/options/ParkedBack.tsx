import type { OptionsView } from '@opgave/shared/contract/options';
import { useId } from 'react';
import { byName } from '#i18n/byName.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './options.module.css';

type Idea = OptionsView['parked'][number];
type ParkedBackProps = {
  readonly view: OptionsView;
  /** Makes an option of it; left out for whoever cannot. */
  readonly onUse: ((idea: Idea) => void) | undefined;
};

/** Everything that was parked comes back here; what was not used is as visible as what was. */
export function ParkedBack({ view, onUse }: ParkedBackProps) {
  const t = useText();
  const titleId = useId();
  const titleOf = (id: string) => view.options.find((option) => option.id === id)?.title ?? '';
  if (view.parked.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{t('options.parked')}</h2>
        <p className={styles['soft']}>{t('options.parkedLead')}</p>
      </div>
      <ul className={styles['plain']}>
        {view.parked.map((idea) => (
          <li key={idea.id} className={styles['idea']}>
            <div>
              <p>{idea.text}</p>
              <p className={styles['soft']}>
                {t('parkedIdea.solves')} {idea.wouldSolve} · {byName(t, idea.by)}
              </p>
            </div>
            {idea.usedIn.map((id) => (
              <Tag key={id} tone="ok">
                {t('options.usedIn', { title: titleOf(id) })}
              </Tag>
            ))}
            {idea.usedIn.length === 0 && onUse && (
              <Button size="sm" onPress={() => onUse(idea)}>
                {t('options.use')}
                <span className="visually-hidden">: {idea.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
