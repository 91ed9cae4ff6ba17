import type { WorkspaceId } from '@opgave/shared/ids';
import { IconBulb, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { CardActions, SolutionHint } from '#editor/hints/hints.ts';
import { useCardKeys } from '#editor/hints/useCardKeys.ts';
import { useText } from '#i18n/useText.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Choices } from './Choices.tsx';
import styles from './hintCard.module.css';
import type { HintDraft } from './hintDraft.ts';
import { KeepForm } from './KeepForm.tsx';
import { ParkForm } from './ParkForm.tsx';
import { type HintPlace, useHintCard } from './useHintCard.ts';

type HintCardProps = {
  readonly workspaceId: WorkspaceId;
  readonly place: HintPlace;
  readonly hint: SolutionHint;
  readonly version: number;
  readonly actions: CardActions;
  readonly rights: { readonly mayHandle: boolean; readonly mayPark: boolean };
  readonly drafts: Map<string, HintDraft>;
};

/** Asks gently what lies underneath a sentence, and offers three answers. */
export function HintCard({ workspaceId, place, hint, version, actions, rights, drafts }: HintCardProps) {
  const t = useText();
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const { sentence, code } = hint.signal;
  const state = useHintCard({ workspaceId, place, version, sentence, drafts });
  const { takesFocus, close } = actions;
  useCardKeys(card, { takesFocus, close });
  const { mode } = state.draft;
  return (
    <section ref={card} className={styles['card']} aria-labelledby={titleId} tabIndex={-1}>
      <IconBulb aria-hidden="true" className={styles['bulb']} />
      <div className={styles['words']}>
        <p id={titleId} className={styles['title']}>
          {t('solutionTalk.title')}
        </p>
        <p className={styles['question']}>
          {t('solutionTalk.underneath')} {t(`solution.${code}.question`)}
        </p>
      </div>
      <IconButton label={t('solutionTalk.close')} icon={<IconX />} onPress={close} />
      <div className={styles['answer']}>
        {rights.mayHandle && mode === 'choose' && (
          <Choices {...{ state, actions }} mayPark={rights.mayPark} />
        )}
        {rights.mayHandle && mode === 'park' && <ParkForm {...{ state, actions }} />}
        {rights.mayHandle && mode === 'keep' && <KeepForm {...{ state, actions }} />}
        {state.refusal && (
          <Note tone="bad" role="alert">
            {t(state.refusal.code === 'not-found' ? 'solutionTalk.gone' : `error.${state.refusal.code}`)}
          </Note>
        )}
      </div>
    </section>
  );
}
