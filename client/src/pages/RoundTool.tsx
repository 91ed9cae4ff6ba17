import type { SessionView } from '@opgave/shared/contract/sessions';
import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import type { ReactNode } from 'react';
import { stepThatAsks } from '#features/session/stepOfNow.ts';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { Tag } from '#ui/Tag.tsx';

type RoundToolProps = {
  readonly session: SessionView;
  /** Of the steps that ask for it. */
  readonly method?: ScriptStep['method'];
  readonly title: string;
  readonly icon: ReactNode;
  readonly isGoingOn: boolean;
  /** What came of it stands there until the next step. */
  readonly isLookedAt?: boolean;
  readonly children: ReactNode;
};

/** A tool of the console with which everyone fills something in, until who leads ends it. */
export function RoundTool({
  session,
  method,
  isGoingOn,
  isLookedAt = false,
  children,
  ...head
}: RoundToolProps) {
  const t = useText();
  const asking = method && stepThatAsks(session, method);
  return (
    <Fold
      {...head}
      isOpen={asking !== undefined || isGoingOn || isLookedAt}
      state={isGoingOn && <Tag tone="accent">{t('dots.goesOn')}</Tag>}
    >
      {children}
    </Fold>
  );
}
