import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import { IconCurrentLocation } from '@tabler/icons-react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { inLanguage } from '../scriptWords.ts';
import styles from './console.module.css';

type AgendaStepProps = {
  readonly step: ScriptStep;
  /** As the clock on the wall shows it, or minutes after the beginning. */
  readonly when: string;
  readonly place: 'done' | 'now' | 'to come';
  /** Only for who leads a session that runs: to this step, also when it is not the next. */
  readonly jump?:
    | { readonly isAsking: boolean; readonly ask: () => void; readonly go: () => void }
    | undefined;
};

/** One line of the script; who leads goes there by pressing it twice, with what that does said in between. */
export function AgendaStep({ step, when, place, jump }: AgendaStepProps) {
  const t = useText();
  const [language] = useLanguage();
  const name = inLanguage(step.what, language);
  return (
    <li className={styles['step']} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
      <span className={styles['when']}>{when}</span>
      {jump && place !== 'now' ? (
        <button type="button" className={styles['toStep']} aria-expanded={jump.isAsking} onClick={jump.ask}>
          <span className="visually-hidden">{t('session.toStep')} </span>
          {name}
        </button>
      ) : (
        <span className={styles['what']}>{name}</span>
      )}
      <span className={styles['minutes']}>{t('session.minutes', { count: step.minutes })}</span>
      {jump?.isAsking && place !== 'now' && (
        <div className={styles['jump']}>
          <p>{t(step.rights === 'listen' ? 'session.willListen' : 'session.willTake')}</p>
          <Button size="sm" icon={<IconCurrentLocation aria-hidden="true" />} onPress={jump.go}>
            {t('session.jumpHere')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
