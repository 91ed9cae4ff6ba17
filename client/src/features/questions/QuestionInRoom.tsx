import type { ScreenView } from '@opgave/shared/contract/sessions';
import { useText } from '#i18n/useText.ts';
import styles from './questions.module.css';

type QuestionInRoomProps = { readonly question: NonNullable<ScreenView['question']> };

/** For the room: of what kind the question on the table is, and how many wait. */
export function QuestionInRoom({ question: { kind, waiting } }: QuestionInRoomProps) {
  const t = useText();
  return (
    <p className={styles['room']}>
      {t(`questions.kind.${kind}`)}
      {waiting > 0 && ` · ${t('questions.waiting', { count: waiting })}`}
    </p>
  );
}
