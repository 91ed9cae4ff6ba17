import { IconCheck, IconHandStop } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import type { SessionDriver } from '../driver.ts';

type TakePartProps = Pick<SessionDriver, 'view' | 'act'> & {
  /** False for whoever was asked to ask for no turn; a hand that is up can be taken down. */
  readonly mayAskTurn?: boolean;
};

/** A hand, and being ready: what anyone in the room may do. */
export function TakePart({ view, act, mayAskTurn = true }: TakePartProps) {
  const t = useText();
  const { handIsRaised, isReady } = view.now.me;
  return (
    <>
      {(mayAskTurn || handIsRaised) && (
        <Button
          size="sm"
          variant="plain"
          icon={<IconHandStop aria-hidden="true" />}
          onPress={() => act({ kind: handIsRaised ? 'hand.lower' : 'hand.raise' })}
        >
          {t(handIsRaised ? 'session.lowerHand' : 'session.raiseHand')}
        </Button>
      )}
      <Button
        size="sm"
        variant="plain"
        icon={<IconCheck aria-hidden="true" />}
        onPress={() => act({ kind: isReady ? 'ready.takeBack' : 'ready.say' })}
      >
        {t(isReady ? 'session.notReady' : 'session.ready')}
      </Button>
    </>
  );
}
