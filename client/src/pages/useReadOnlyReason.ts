import type { Artefact } from '@opgave/shared/method/actions';
import { restingArtefact } from '@opgave/shared/method/commentWindow';
import { PHASES, type Phase, phaseNumber } from '@opgave/shared/method/phases';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Why a text can only be read now, and what one can do; `writtenIn` is the step in which it is written. */
export function useReadOnlyReason(writtenIn: Phase, artefact?: Artefact, takesComments = true): string {
  const t = useText();
  const { workspace, may } = useWorkspace();
  if (workspace.isArchived) return t('sheet.readOnly.archived');
  const resting = restingArtefact(workspace.phase, workspace.commentWindow);
  if (resting !== undefined && resting === artefact && writtenIn === workspace.phase)
    return t('sheet.readOnly.rests');
  if (workspace.phase === writtenIn)
    return t(takesComments && may('comment.write') ? 'sheet.readOnly.comment' : 'sheet.readOnly.role');
  const isEarly = PHASES.indexOf(workspace.phase) < PHASES.indexOf(writtenIn);
  return t(isEarly ? 'sheet.readOnly.early' : 'sheet.readOnly.late', {
    number: phaseNumber(isEarly ? writtenIn : workspace.phase),
    phase: t(`phase.${isEarly ? writtenIn : workspace.phase}.name`),
  });
}
