import { LIMITS } from '@opgave/shared/contract/limits';
import { MIN_WOULD_SOLVE } from '@opgave/shared/method/parked';
import { IconCircleLetterP } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CardActions } from '#editor/hints/hints.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './hintCard.module.css';
import { missingIdea } from './hintDraft.ts';
import type { HintCardState } from './useHintCard.ts';

const IDS = { text: 'hint-idea', wouldSolve: 'hint-wouldSolve' } as const;

type ParkFormProps = { readonly state: HintCardState; readonly actions: CardActions };

/** Parks when nothing is missing, and says what is missing only after one tried. */
function usePark({ state, actions }: ParkFormProps) {
  const t = useText();
  const toast = useToast();
  const [isAsked, setIsAsked] = useState(false);
  const missing = missingIdea(state.draft);

  async function park(): Promise<void> {
    const [first] = missing;
    setIsAsked(true);
    if (first) return document.getElementById(IDS[first])?.focus();
    if (!(await state.park())) return;
    actions.close();
    toast({ text: t('solutionTalk.parkedDone') });
  }
  return { park, lacks: (field: keyof typeof IDS) => isAsked && missing.includes(field) };
}

/** The idea goes to the parking lot, with the problem that it would solve. */
export function ParkForm(props: ParkFormProps) {
  const t = useText();
  const { park, lacks } = usePark(props);
  const { draft, change, isBusy } = props.state;
  const toGo = MIN_WOULD_SOLVE - draft.wouldSolve.trim().length;
  useEffect(() => document.getElementById(IDS.wouldSolve)?.focus(), []);

  return (
    <div className={styles['form']}>
      <p>{t('solutionTalk.parkLine')}</p>
      <TextArea
        id={IDS.text}
        rows={2}
        label={t('solutionTalk.idea')}
        value={draft.idea}
        onChange={(idea) => change({ idea })}
        maxLength={LIMITS.textLength}
        error={lacks('text') ? t('parkedIdea.textMissing') : undefined}
        isRequired
      />
      <TextArea
        id={IDS.wouldSolve}
        rows={2}
        label={t('solutionTalk.wouldSolve')}
        value={draft.wouldSolve}
        onChange={(wouldSolve) => change({ wouldSolve })}
        maxLength={LIMITS.textLength}
        error={lacks('wouldSolve') ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
      <div className={styles['buttons']}>
        <Button icon={<IconCircleLetterP aria-hidden="true" />} isBusy={isBusy} onPress={() => void park()}>
          {t('solution.park')}
        </Button>
        <Button variant="quiet" onPress={() => change({ mode: 'choose' })}>
          {t('solutionTalk.back')}
        </Button>
      </div>
    </div>
  );
}
