import type { SessionView } from '@opgave/shared/contract/sessions';
import { newestSizing, SIZING, type SizingRound } from '@opgave/shared/method/sessionSizing';
import { IconArrowsHorizontal, IconRefresh } from '@tabler/icons-react';
import { closeSizing, sessionsKey } from '#connection/sessionsApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { inLanguage } from '#features/session/scriptWords.ts';
import { stepThatAsks } from '#features/session/stepOfNow.ts';
import { AskSize } from '#features/sizing/AskSize.tsx';
import { SizingOpen } from '#features/sizing/SizingOpen.tsx';
import { SizingShownCard } from '#features/sizing/SizingShownCard.tsx';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { NotDone } from './NotDone.tsx';
import { RoundTool } from './RoundTool.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Estimating without looking at one another in the session that runs, for who leads it. */
export function SizingCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { open, isLookedAt } = session.now.sizing;
  return (
    <RoundTool
      session={session}
      method="blindSizing"
      title={t('sizing.title')}
      icon={<IconArrowsHorizontal aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={isLookedAt}
    >
      {open ? <Goes session={session} round={open} /> : <Begin session={session} />}
    </RoundTool>
  );
}

type GoesProps = { readonly session: SessionView; readonly round: SizingRound };

function Goes({ session, round }: GoesProps) {
  const { workspace } = useWorkspace();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const close = (isShown: boolean) => closeSizing(workspace.id, session.id, { round: round.number, isShown });
  return (
    <>
      <NotDone refusal={refusal} />
      <SizingOpen
        round={round}
        given={session.sizing?.given ?? 0}
        isBusy={isBusy}
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
  const { done, isLookedAt } = session.now.sizing;
  const newest = done.at(-1);
  const step = stepThatAsks(session, 'blindSizing');
  return (
    <>
      <NotDone refusal={refusal} />
      {isLookedAt && <SizingShownCard shown={newestSizing(session.now.sizing)} />}
      {newest && newest.attempt < SIZING.attempts && (
        <div>
          <Button icon={<IconRefresh aria-hidden="true" />} onPress={() => act({ kind: 'sizing.again' })}>
            {t('sizing.again')}
          </Button>
        </div>
      )}
      <AskSize
        key={step?.id}
        asked={step && inLanguage(step.shown, language)}
        isBusy={isBusy}
        onAsk={(question) => act({ kind: 'sizing.open', question })}
      />
    </>
  );
}
