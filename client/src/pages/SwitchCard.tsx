import type { SessionView } from '@opgave/shared/contract/sessions';
import { newestSwitch, SWITCH, type SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { IconRefresh, IconSwitchHorizontal } from '@tabler/icons-react';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { closeSwitch, useSwitch } from '#connection/switchApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { inLanguage } from '#features/session/scriptWords.ts';
import { stepThatAsks } from '#features/session/stepOfNow.ts';
import { AskSwitch } from '#features/switching/AskSwitch.tsx';
import { SwitchOpen } from '#features/switching/SwitchOpen.tsx';
import { SwitchShownCard } from '#features/switching/SwitchShownCard.tsx';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { NotDone } from './NotDone.tsx';
import { RoundTool } from './RoundTool.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Speaking for another group in the session that runs, for who leads it. */
export function SwitchCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { open, isLookedAt } = session.now.switching;
  return (
    <RoundTool
      session={session}
      method="perspectiveSwitch"
      title={t('switch.title')}
      icon={<IconSwitchHorizontal aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={isLookedAt}
    >
      {open ? <Goes session={session} round={open} /> : <Begin session={session} />}
    </RoundTool>
  );
}

type GoesProps = { readonly session: SessionView; readonly round: SwitchRound };

function Goes({ session, round }: GoesProps) {
  const { workspace } = useWorkspace();
  const { act, ...giving } = useActing(workspace.id, session.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const { data } = useSwitch(workspace.id, session.id);
  const close = (isShown: boolean) => closeSwitch(workspace.id, session.id, { round: round.number, isShown });
  return (
    <>
      <NotDone refusal={refusal ?? giving.refusal} />
      <SwitchOpen
        round={round}
        counts={data?.counts ?? { people: 0, sentences: 0, marks: 0 }}
        isBusy={isBusy || giving.isBusy}
        onGiveOut={() => act({ kind: 'switch.giveOut' })}
        onClose={(isShown) => void send(() => close(isShown))}
      />
    </>
  );
}

/** What was shown stays to be looked at; the same question can be asked once more, or another one. */
function Begin({ session }: { readonly session: SessionView }) {
  const t = useText();
  const [language] = useLanguage();
  const { workspace } = useWorkspace();
  const { act, isBusy, refusal } = useActing(workspace.id, session.id);
  const { done, isLookedAt } = session.now.switching;
  const newest = done.at(-1);
  const step = stepThatAsks(session, 'perspectiveSwitch');
  return (
    <>
      <NotDone refusal={refusal} />
      {isLookedAt && <SwitchShownCard shown={newestSwitch(session.now.switching)} />}
      {newest && newest.attempt < SWITCH.attempts && (
        <div>
          <Button icon={<IconRefresh aria-hidden="true" />} onPress={() => act({ kind: 'switch.again' })}>
            {t('switch.again')}
          </Button>
        </div>
      )}
      <AskSwitch
        key={step?.id}
        asked={step && inLanguage(step.shown, language)}
        isBusy={isBusy}
        onAsk={(question) => act({ kind: 'switch.open', question })}
      />
    </>
  );
}
