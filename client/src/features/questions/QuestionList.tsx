import type { QuestionsView } from '@opgave/shared/contract/questions';
import { type FocusEvent, useId, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import parts from '#ui/part.module.css';
import { useKeptFocus } from '#ui/useKeptFocus.ts';
import { QuestionItem } from './QuestionItem.tsx';
import styles from './questions.module.css';
import type { AskedHere, QuestionTools } from './questionTools.ts';

type QuestionListProps = { readonly questions: QuestionsView; readonly tools: QuestionTools };

/** What may be talked about, what waits for it, what is answered, and what is out of sight. */
export function QuestionList({ questions, tools }: QuestionListProps) {
  const t = useText();
  const { lists, handleFocus } = useFocusOnQuestion();
  const hidden = questions.filter((one) => one.hidden !== undefined);
  const seen = questions.filter((one) => one.hidden === undefined);
  const held = seen.filter(({ isHeld }) => isHeld);
  const answered = seen.filter(({ isAnswered }) => isAnswered);
  const open = seen.filter(({ isHeld, isAnswered }) => !isHeld && !isAnswered);
  return (
    <div ref={lists} className={styles['lists']} onFocus={handleFocus}>
      <p role="status" className="visually-hidden">
        {t('questions.waiting', { count: held.length })}
      </p>
      <Lot title={t('questions.open')} list={open} tools={tools} none={t('questions.noneOpen')} />
      {held.length > 0 && (
        <Lot title={t('questions.queue')} why={t('questions.queueWhy')} list={held} tools={tools} />
      )}
      {answered.length > 0 && <Lot title={t('questions.answered')} list={answered} tools={tools} />}
      {hidden.length > 0 && <Lot title={t('questions.hiddenTitle')} list={hidden} tools={tools} />}
    </div>
  );
}

/** A question that goes to another list takes the focus along, as when it was let through by keyboard. */
function useFocusOnQuestion() {
  const lists = useRef<HTMLDivElement>(null);
  const about = useRef<string>(undefined);
  const keep = useKeptFocus(() =>
    [...(lists.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].find(
      ({ dataset }) => dataset['place'] === about.current,
    ),
  );

  function handleFocus(event: FocusEvent): void {
    about.current = event.target.closest<HTMLElement>('[data-place]')?.dataset['place'];
    keep(event);
  }

  return { lists, handleFocus };
}

type LotProps = {
  readonly title: string;
  readonly why?: string;
  readonly none?: string;
  readonly list: readonly AskedHere[];
  readonly tools: QuestionTools;
};

function Lot({ title, why, none, list, tools }: LotProps) {
  const heading = useId();
  return (
    <section className={styles['part']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {why && <p className={parts['small']}>{why}</p>}
      {list.length === 0 && none && <p className={parts['small']}>{none}</p>}
      <ul className={styles['list']} aria-labelledby={heading}>
        {list.map((question) => (
          <QuestionItem key={question.id} question={question} tools={tools} />
        ))}
      </ul>
    </section>
  );
}
