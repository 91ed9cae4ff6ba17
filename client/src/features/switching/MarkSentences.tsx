import type { SwitchView } from '@opgave/shared/contract/sessionTools';
import type { SwitchSentenceId } from '@opgave/shared/ids';
import { SWITCH_MARKS, type SwitchMark, type SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import parts from '#ui/part.module.css';
import styles from './switching.module.css';

type MarkSentencesProps = {
  readonly round: SwitchRound;
  readonly toMark: SwitchView['toMark'];
  readonly onMark: (sentence: SwitchSentenceId, mark: SwitchMark) => void;
};

/** What others said in the name of one's own group: right, partly or not. Whose it is, nobody knows. */
export function MarkSentences({ round, toMark, onMark }: MarkSentencesProps) {
  const t = useText();
  const [chosen, setChosen] = useState<Readonly<Record<string, SwitchMark>>>({});
  const markOf = (one: SwitchView['toMark'][number]) => chosen[one.id] ?? one.mark;
  const done = toMark.filter((one) => markOf(one) !== undefined).length;

  function choose(sentence: SwitchSentenceId, mark: SwitchMark): void {
    setChosen({ ...chosen, [sentence]: mark });
    onMark(sentence, mark);
  }

  return (
    <div className={styles['give']}>
      <h2 className={styles['question']}>{round.question}</h2>
      <p>{t('switch.isItSo')}</p>
      <ol className={styles['toMark']}>
        {toMark.map((one) => (
          <li key={one.id}>
            <ChoiceCards
              label={t('switch.quoted', { text: one.text })}
              value={markOf(one)}
              onChange={(mark) => choose(one.id, mark)}
              options={SWITCH_MARKS.map((value) => ({ value, label: t(`switch.mark.${value}`) }))}
            />
          </li>
        ))}
      </ol>
      <p role="status" className={parts['small']}>
        {t('switch.markedOf', { done, all: toMark.length })}
      </p>
    </div>
  );
}
