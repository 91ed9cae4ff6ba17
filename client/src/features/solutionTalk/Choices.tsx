import { IconCircleLetterP, IconPencil } from '@tabler/icons-react';
import type { CardActions } from '#editor/hints/hints.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './hintCard.module.css';
import type { HintCardState } from './useHintCard.ts';

type ChoicesProps = {
  readonly state: HintCardState;
  readonly actions: CardActions;
  readonly mayPark: boolean;
};

/** The three answers. */
export function Choices({ state, actions, mayPark }: ChoicesProps) {
  const t = useText();

  async function handleRewrite(): Promise<void> {
    if (await state.rewrite()) actions.rewrite();
  }
  return (
    <div className={styles['buttons']}>
      <Button
        icon={<IconPencil aria-hidden="true" />}
        isBusy={state.isBusy}
        onPress={() => void handleRewrite()}
      >
        {t('solution.rewrite')}
      </Button>
      {mayPark && (
        <Button
          icon={<IconCircleLetterP aria-hidden="true" />}
          onPress={() => state.change({ mode: 'park' })}
        >
          {t('solution.park')}
        </Button>
      )}
      <Button variant="quiet" onPress={() => state.change({ mode: 'keep' })}>
        {t('solution.keep')}
      </Button>
    </div>
  );
}
