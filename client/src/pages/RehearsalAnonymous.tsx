import { IconSpy } from '@tabler/icons-react';
import { AskIt } from '#features/anonymous/AskIt.tsx';
import { MomentOpen } from '#features/anonymous/MomentOpen.tsx';
import { WhatWasSaid } from '#features/anonymous/WhatWasSaid.tsx';
import type { RehearsalDriver } from '#features/session/rehearsal/useRehearsal.ts';
import { useText } from '#i18n/useText.ts';
import { RoundTool } from './RoundTool.tsx';

/** A moment without names, with made-up words. */
export function RehearsalAnonymous({ driver: { view, act } }: { readonly driver: RehearsalDriver }) {
  const t = useText();
  const { open, done } = view.now.anonymous;
  const newest = done.at(-1);
  const lines = [t('rehearsal.lineOne'), t('rehearsal.lineTwo')];
  return (
    <RoundTool
      session={view}
      title={t('anonymous.title')}
      icon={<IconSpy aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={newest !== undefined}
    >
      {open ? (
        <MomentOpen moment={open} isBusy={false} onClose={() => act({ kind: 'anonymous.close' })} />
      ) : (
        <>
          {newest && <WhatWasSaid moment={{ ...newest, lines }} />}
          <AskIt isBusy={false} onAsk={(question) => act({ kind: 'anonymous.open', question })} />
        </>
      )}
    </RoundTool>
  );
}
