import type { SessionView } from '@opgave/shared/contract/sessions';
import type { SwitchView } from '@opgave/shared/contract/sessionTools';
import type { WorkspaceId } from '@opgave/shared/ids';
import { newestSwitch, type SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { IconSwitchHorizontal } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { sessionOrder } from '#connection/sessionOrderApi.ts';
import { sessionsKey, useNoSessionRuns, useRunningSession } from '#connection/sessionsApi.ts';
import { markSentence, useSwitch, writeForGroup } from '#connection/switchApi.ts';
import { useSending } from '#connection/useSending.ts';
import { MarkSentences } from '#features/switching/MarkSentences.tsx';
import { ShownSentences } from '#features/switching/ShownSentences.tsx';
import { SwitchShownCard } from '#features/switching/SwitchShownCard.tsx';
import { WriteForOther } from '#features/switching/WriteForOther.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { NotDone } from './NotDone.tsx';
import { UnsentKept } from './UnsentKept.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where sentences stay that are not given yet. */
const keptOf = (id: WorkspaceId) => `opgave.switch.${id}`;

/** Where people speak for another group, hear whether that is so, and then see it for all groups. */
export function SwitchPage() {
  const t = useText();
  const { workspace } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const { data: view } = useSwitch(workspace.id, session?.id);
  const open = session?.now.switching.open;
  const newest = view?.shown.at(-1);
  const shown = session ? newestSwitch(session.now.switching) : [];
  return (
    <Page title={t('switch.title')} lead={t('switch.lead')} within={workspace.title}>
      <NotGiven session={session} />
      {session && view && open && (
        <Goes key={`${open.number} ${open.stage}`} session={session} round={open} view={view} />
      )}
      {!open && shown.length > 0 && (
        <>
          <SwitchShownCard shown={shown} />
          {session && newest && <Shown session={session} shown={newest} />}
        </>
      )}
      {!open && shown.length === 0 && (
        <EmptyState
          icon={<IconSwitchHorizontal />}
          title={t('switch.none')}
          text={t('dots.noneHow')}
          action={<LinkButton to={`/w/${workspace.slug}`}>{t('session.toTable')}</LinkButton>}
        />
      )}
    </Page>
  );
}

/** Sentences that one was still writing when no more could be given. */
function NotGiven({ session }: { readonly session: SessionView | undefined }) {
  const { workspace } = useWorkspace();
  const noneRuns = useNoSessionRuns(workspace.id);
  const isOver = session ? session.now.switching.open?.stage !== 'writing' : noneRuns;
  return isOver && <UnsentKept under={keptOf(workspace.id)} />;
}

type ShownProps = { readonly session: SessionView; readonly shown: SwitchView['shown'][number] };

function Shown({ session, shown }: ShownProps) {
  const { workspace, may } = useWorkspace();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const order = sessionOrder({ workspaceId: workspace.id, sessionId: session.id, send });
  return (
    <>
      <NotDone refusal={refusal} />
      <ShownSentences shown={shown} isBusy={isBusy} order={may('session.lead') ? order : undefined} />
    </>
  );
}

type GoesProps = { readonly session: SessionView; readonly round: SwitchRound; readonly view: SwitchView };

function Goes({ session, round, view }: GoesProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const { number } = round;
  const mayGive = may('session.takePart');
  const isMarking = round.stage === 'marking';
  return (
    <>
      <NotDone refusal={refusal} />
      {!mayGive && <Note>{t('switch.others')}</Note>}
      {view.isOnlyOne && <Note>{t('switch.onlyOne')}</Note>}
      {mayGive && isMarking && (
        <ToMark
          round={round}
          toMark={view.toMark}
          onMark={(sentence, mark) =>
            void send(() => markSentence(workspace.id, session.id, { round: number, sentence, mark }))
          }
        />
      )}
      {mayGive && !isMarking && view.others.length === 0 && <Note>{t('switch.noOthers')}</Note>}
      {mayGive && !isMarking && view.others.length > 0 && (
        <WriteForOther
          round={round}
          others={view.others}
          mine={view.mine}
          isBusy={isBusy}
          keptAs={`${keptOf(workspace.id)}.${session.id}.${number}`}
          onWrite={(about, text) =>
            send(() => writeForGroup(workspace.id, session.id, { round: number, about, text }))
          }
        />
      )}
    </>
  );
}

/** What stands in the name of one's own group, if anything does. */
function ToMark(props: ComponentProps<typeof MarkSentences>) {
  const t = useText();
  if (props.toMark.length === 0) return <Note>{t('switch.nothingToMark')}</Note>;
  return <MarkSentences {...props} />;
}
