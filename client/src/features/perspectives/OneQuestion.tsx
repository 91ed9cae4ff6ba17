import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Answer } from './Answer.tsx';
import type { RowsProps } from './PerspectiveTable.tsx';
import styles from './perspectives.module.css';
import { QuestionWords } from './QuestionWords.tsx';
import { answerIn, marksIn } from './sideBySide.ts';

/** On a phone one question at a time, with everyone's answers below each other. */
export function OneQuestion({ cards, rows, tensions, linking, onPick, onOpen }: RowsProps) {
  const t = useText();
  const [index, setIndex] = useState(0);
  const at = Math.min(index, rows.length - 1);
  const row = rows[at];
  if (!row) return null;
  return (
    <section className={styles['part']}>
      <div className={styles['pager']}>
        <IconButton
          label={t('sheet.previous')}
          icon={<IconChevronLeft aria-hidden="true" />}
          onPress={() => setIndex(at > 0 ? at - 1 : rows.length - 1)}
        />
        <h2 className={styles['pagerWords']} aria-live="polite">
          <span>{t('perspectives.phone.position', { number: at + 1, total: rows.length })}</span>
          <QuestionWords row={row} />
        </h2>
        <IconButton
          label={t('sheet.next')}
          icon={<IconChevronRight aria-hidden="true" />}
          onPress={() => setIndex(at + 1 < rows.length ? at + 1 : 0)}
        />
      </div>
      <ul className={styles['answers']}>
        {cards.map((card) => {
          const answer = answerIn(card, row);
          const marks = answer ? marksIn(tensions, card.id, answer.root) : [];
          const pick = answer && { perspective: card.id, name: card.name, ...answer };
          return (
            <li key={card.id} className={styles['phoneCard']} data-marked={marks.length > 0}>
              <p className={styles['phoneHead']}>
                <Avatar name={card.name} group={card.group} isDecorative />
                <button type="button" className={styles['name']} onClick={() => onOpen(card)}>
                  {card.name}
                </button>
                <span className={styles['soft']}>{t(`group.${card.group}.name`)}</span>
              </p>
              <Answer {...{ card, row, answer, marks, linking, pick, onPick }} namesOther />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
