import { LIMITS } from '@opgave/shared/contract/limits';
import { useEffect, useState } from 'react';
import type { CardActions } from '#editor/hints/hints.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './hintCard.module.css';
import { reasonToGo } from './hintDraft.ts';
import type { HintCardState } from './useHintCard.ts';

const ID = 'hint-reason';

type KeepFormProps = { readonly state: HintCardState; readonly actions: CardActions };

/** The sentence stays, because … */
export function KeepForm({ state, actions }: KeepFormProps) {
  const t = useText();
  const toast = useToast();
  const [isAsked, setIsAsked] = useState(false);
  const { draft, change, isBusy, keep } = state;
  const toGo = reasonToGo(draft);
  useEffect(() => document.getElementById(ID)?.focus(), []);

  async function handleKeep(): Promise<void> {
    setIsAsked(true);
    if (toGo > 0) return document.getElementById(ID)?.focus();
    if (!(await keep())) return;
    actions.close();
    toast({ text: t('solutionTalk.keptDone') });
  }
  return (
    <div className={styles['form']}>
      <TextArea
        id={ID}
        rows={2}
        label={t('solution.keep')}
        help={t('solutionTalk.keepHelp')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={LIMITS.textLength}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
      <div className={styles['buttons']}>
        <Button isBusy={isBusy} onPress={() => void handleKeep()}>
          {t('solutionTalk.keepDo')}
        </Button>
        <Button variant="quiet" onPress={() => change({ mode: 'choose' })}>
          {t('solutionTalk.back')}
        </Button>
      </div>
    </div>
  );
}
