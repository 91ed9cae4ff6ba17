import type { SessionView } from '@opgave/shared/contract/sessions';
import { useLanguage, useText } from '#i18n/useText.ts';
import { inLanguage } from '../scriptWords.ts';
import styles from '../session.module.css';
import { stepOfNow } from '../stepOfNow.ts';

type StepQuestionProps = {
  readonly view: Pick<SessionView, 'script' | 'now'>;
  /** The page below asks it already, in its own words: then only the rule stands here. */
  readonly isAskedBelow: boolean;
};

/** What everyone is asked in this step and its rule, in the room, on a phone and at home (`screens.md` 5.8). */
export function StepQuestion({ view, isAskedBelow }: StepQuestionProps) {
  const t = useText();
  const [language] = useLanguage();
  const { step } = stepOfNow(view);
  const question = step && !isAskedBelow ? inLanguage(step.shown, language) : '';
  const rule = step ? inLanguage(step.rule, language) : '';
  if (question === '' && rule === '') return null;
  return (
    <section className={styles['question']} aria-label={t('session.question')}>
      {question !== '' && <p className={styles['asked']}>{question}</p>}
      {rule !== '' && <p>{rule}</p>}
    </section>
  );
}
