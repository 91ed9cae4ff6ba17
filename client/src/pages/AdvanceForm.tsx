import type { GatesView, GateView } from '@opgave/shared/contract/http';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeptText } from '#connection/kept.ts';
import { AdvanceDialog } from '#features/facilitation/AdvanceDialog.tsx';
import { type GateLink, gateId } from '#features/facilitation/GateRow.tsx';
import { GateSections, REASON_ID } from '#features/facilitation/GateSections.tsx';
import { GoOnFoot } from '#features/facilitation/GoOnFoot.tsx';
import { type GateList, readiness } from '#features/facilitation/gateList.ts';
import { useChangedGates } from '#features/facilitation/useChangedGates.ts';
import { useMove } from '#features/facilitation/useMove.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useToast } from '#ui/useToast.ts';
import { MoveNotes } from './MoveNotes.tsx';
import { useGoOn } from './useGoOn.ts';
import { useWorkspace } from './workspaceContext.ts';
import { pageOf, pathTo } from './workspacePages.ts';

type AdvanceFormProps = { readonly gates: GatesView; readonly list: GateList };

/** The list with its foot and its dialog; without the right to go on, only the list. */
export function AdvanceForm({ gates, list }: AdvanceFormProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { changed, isChangedNow } = useChangedGates(gates);
  const form = useAdvanceForm({ gates, list });
  const mayGoOn = may('phase.advance');
  const reason = { text: form.reason, onChange: form.setReason, isAsked: form.isReasonAsked };
  return (
    <>
      <ProgressBar value={list.hardMet} max={list.hardAll} label={t('gates.progress')} />
      <p className="visually-hidden" role="status">
        {isChangedNow && t('gates.progressAloud', { value: list.hardMet, max: list.hardAll })}
      </p>
      <MoveNotes refusal={form.refusal} isChangedNow={isChangedNow} />
      <GateSections
        list={list}
        changed={changed}
        linkOf={(gate) => linkOf(t, workspace.slug, gate)}
        reason={mayGoOn ? reason : undefined}
      />
      {mayGoOn ? <FootAndDialog gates={gates} form={form} /> : <Note>{t('advance.facilitatorActs')}</Note>}
    </>
  );
}

type Form = ReturnType<typeof useAdvanceForm>;

function useAdvanceForm({ gates, list }: AdvanceFormProps) {
  const { workspace } = useWorkspace();
  const t = useText();
  const toast = useToast();
  const goOn = useGoOn();
  const { isBusy, refusal, move } = useMove(workspace.id);
  const [reason, setReason] = useKeptText(`opgave.reason.${workspace.id}`);
  const [isOpen, setIsOpen] = useState(false);
  const [isReasonAsked, setIsReasonAsked] = useState(false);
  const state = readiness(list, reason);

  function handleNotReady(): void {
    if (state.kind === 'needed') focusOn(gateId(state.first));
    if (state.kind !== 'reason') return;
    flushSync(() => setIsReasonAsked(true));
    focusOn(REASON_ID);
  }

  async function handleConfirm(): Promise<void> {
    const command = { workspaceId: workspace.id, version: gates.version, reason };
    const hasMoved = await move((socket) => socket.advancePhase(command));
    setIsOpen(false);
    if (!hasMoved) return;
    setReason('');
    toast({ text: t('advance.moved', { phase: t(`phase.${gates.to}.name`) }) });
    await goOn(`/w/${workspace.slug}`);
  }

  return {
    reason,
    setReason,
    isReasonAsked,
    isOpen,
    setIsOpen,
    isBusy,
    refusal,
    readiness: state,
    handleNotReady,
    handleConfirm,
  };
}

function FootAndDialog({ gates, form }: { readonly gates: GatesView; readonly form: Form }) {
  const { workspace, people } = useWorkspace();
  const [now] = useState(Date.now);
  const participants = people.filter(({ role }) => role === 'participant').length;
  return (
    <>
      <GoOnFoot
        to={gates.to}
        backTo={`/w/${workspace.slug}`}
        readiness={form.readiness}
        onNotReady={form.handleNotReady}
        onGoOn={() => form.setIsOpen(true)}
      />
      <AdvanceDialog
        to={gates.to}
        facts={{ settings: workspace.settings, timeZone: workspace.timeZone, participants, now }}
        isOpen={form.isOpen}
        isBusy={form.isBusy}
        onClose={() => form.setIsOpen(false)}
        onConfirm={() => void form.handleConfirm()}
      />
    </>
  );
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

function linkOf(t: Translate, slug: string, { link }: GateView): GateLink | undefined {
  const to = pathTo(slug, link);
  const page = pageOf(link);
  if (!to || !page) return undefined;
  const number = PROBLEM_SECTIONS.find(({ key }) => link === `problem#${key}`)?.number;
  return { to, label: number === undefined ? t(`gates.go.${page}`) : t('gates.goSection', { number }) };
}
