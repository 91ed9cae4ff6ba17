import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Note } from '#ui/Note.tsx';
import { answerLabel } from './AnswerCards.tsx';
import { AnswerDraft } from './answerDraft.ts';
import styles from './consent.module.css';
import { type AnswerPlace, nameOf, readAnswer } from './keptAnswer.ts';

/** Words that were never sent, when sending is over: they do not count, and stay until their writer lets them go. */
export function LeftOver({ place }: { readonly place: AnswerPlace }) {
  const t = useText();
  const name = nameOf(place);
  const [kept, setKept] = useState(() => readAnswer(name, AnswerDraft));
  if (!kept || (kept.waitingSince === undefined && kept.draft.text === '')) return null;
  const words = draftWords(t, kept.draft);

  function letGo(): void {
    localStorage.removeItem(name);
    setKept(undefined);
  }

  return (
    <Note
      tone="warn"
      role="status"
      title={t('round.leftOver')}
      action={
        <>
          <p className={styles['leftOver']}>{words}</p>
          <div className={styles['actions']}>
            <CopyButton text={words} label={t('round.copyWords')} />
            <Button variant="quiet" icon={<IconTrash aria-hidden="true" />} onPress={letGo}>
              {t('round.letWordsGo')}
            </Button>
          </div>
        </>
      }
    >
      {t('consent.refusal.AFTER_DEADLINE')}
    </Note>
  );
}

function draftWords(t: Translate, { kind, text, forWhom, wouldHelp }: AnswerDraft): string {
  const label = kind && t(answerLabel(kind));
  return [label, text, forWhom, wouldHelp].filter((words) => words !== undefined && words !== '').join('\n');
}
