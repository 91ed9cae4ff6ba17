import type { SessionView } from '@opgave/shared/contract/sessions';
import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import { newestSwitch, SWITCH, type SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { IconRefresh, IconSwitchHorizontal } from '@tabler/icons-react';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { closeSwitch, useSwitch } from '#connection/switchApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { inLanguage } from '#features/session/scriptWords.ts';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { AskSwitch } from '#features/switching/AskSwitch.tsx';
import { SwitchOpen } from '#features/switching/SwitchOpen.tsx';
import { SwitchShownCard } from '#features/switching/SwitchShownCard.tsx';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Tag } from '#ui/Tag.tsx';
import { NotDone } from './NotDone.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Speaking for another group in the session that runs, for who leads it. */
export function SwitchCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { open, isLookedAt } = session.now.switching;
  const { step } = stepOfNow(session);
  const isStep = step?.method === 'perspectiveSwitch';
  return (
    <Fold
      key={isStep ? step.id : ''}
      title={t('switch.title')}
      icon={<IconSwitchHorizontal aria-hidden="true" />}
      isOpen={isStep || open !== undefined || isLookedAt}
      state={open && <Tag tone="accent">{t('dots.goesOn')}</Tag>}
    >
      {open ? (
        <Goes session={session} round={open} />
      ) : (
        <Begin session={session} step={isStep ? step : undefined} />
      )}
    </Fold>
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

type BeginProps = { readonly session: SessionView; readonly step: ScriptStep | undefined };

/** What was shown stays to be looked at; the same question can be asked once more, or another one. */
function Begin({ session, step }: BeginProps) {
  const t = useText();
  const [language] = useLanguage();
  const { workspace } = useWorkspace();
  const { act, isBusy, refusal } = useActing(workspace.id, session.id);
  const { done, isLookedAt } = session.now.switching;
  const newest = done.at(-1);
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
        asked={step && inLanguage(step.shown, language)}
        isBusy={isBusy}
        onAsk={(question) => act({ kind: 'switch.open', question })}
      />
    </>
  );
}
