import { newestSwitch } from '@opgave/shared/method/sessionSwitch';
import { IconSwitchHorizontal } from '@tabler/icons-react';
import { closeRound, SWITCH_COUNTS } from '#features/session/rehearsal/rounds.ts';
import type { RehearsalDriver } from '#features/session/rehearsal/useRehearsal.ts';
import { AskSwitch } from '#features/switching/AskSwitch.tsx';
import { SwitchOpen } from '#features/switching/SwitchOpen.tsx';
import { SwitchShownCard } from '#features/switching/SwitchShownCard.tsx';
import { useText } from '#i18n/useText.ts';
import { RoundTool } from './RoundTool.tsx';

/** Made-up people speak for another group. */
export function RehearsalSwitch({ driver: { view, act, play } }: { readonly driver: RehearsalDriver }) {
  const t = useText();
  const { open, isLookedAt } = view.now.switching;
  return (
    <RoundTool
      session={view}
      title={t('switch.title')}
      icon={<IconSwitchHorizontal aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={isLookedAt}
    >
      {open ? (
        <SwitchOpen
          round={open}
          counts={SWITCH_COUNTS}
          isBusy={false}
          onGiveOut={() => act({ kind: 'switch.giveOut' })}
          onClose={(isShown) => play((before, at) => closeRound(before, 'switch', { isShown, at }))}
        />
      ) : (
        <>
          {isLookedAt && <SwitchShownCard shown={newestSwitch(view.now.switching)} />}
          <AskSwitch
            asked={undefined}
            isBusy={false}
            onAsk={(question) => act({ kind: 'switch.open', question })}
          />
        </>
      )}
    </RoundTool>
  );
}
