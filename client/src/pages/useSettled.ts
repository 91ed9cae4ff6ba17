import type { RoundView } from '@opgave/shared/contract/consent';
import { isAtLeast, type Phase } from '@opgave/shared/method/phases';
import { useConsent } from '#connection/consentApi.ts';
import type { Settled } from '#editor/writtenSheet.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { useWorkspace } from './workspaceContext.ts';

interface Standing {
  readonly settled?: Settled;
  /** Why it can only be read; of an agreed problem which version that is, and since when. */
  readonly reason: string;
}

/** Whether a document that is written in one step is settled by now, and what one is told who can only read it. */
export function useSettled(document: 'problem' | 'fundamentals', writtenIn: Phase): Standing {
  const t = useText();
  const reason = useReadOnlyReason(writtenIn, document === 'problem' ? 'problemDoc' : document);
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const isSealed = document === 'problem' && isAtLeast(workspace.phase, 'choose');
  const { data } = useConsent(workspace.id, isSealed);
  if (workspace.phase === writtenIn || !isAtLeast(workspace.phase, writtenIn)) return { reason };
  const round = isSealed ? data?.round : undefined;
  if (!round?.closing || round.isVoid) return { settled: 'fixed', reason };
  const version = round.repairedVersion ?? round.text.version;
  return {
    settled: 'agreed',
    reason: t(sealWords(round.closing), { version, day: dates.day(round.closing.at) }),
  };
}

function sealWords({ outcome }: NonNullable<RoundView['closing']>) {
  return outcome === 'standingObjection' ? 'sheet.sealWithObjection' : 'sheet.seal';
}
