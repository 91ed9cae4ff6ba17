import { NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { BreakoutId } from '@opgave/shared/ids';
import { useParams } from 'react-router';
import { useRunningSession } from '#connection/sessionsApi.ts';
import { useDocument } from '#connection/useDocument.ts';
import { DocumentSheet } from '#editor/DocumentSheet.tsx';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import type { SheetSection } from '#editor/sheetSection.ts';
import { useText } from '#i18n/useText.ts';
import { LostPage } from './LostPage.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The notes of a small group, or those of everyone together in the session that runs. */
export function NotesPage() {
  const { of: asked } = useParams();
  const { workspace } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const of = BreakoutId.safeParse(asked ?? session?.id);
  return of.success ? <Notes key={of.data} of={of.data} /> : <LostPage />;
}

function Notes({ of }: { readonly of: BreakoutId }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const address = { workspaceId: workspace.id, personId: workspace.me.personId, document: notesDocument(of) };
  const open = useDocument(address, workspace.settings.offlineCopies);
  if (!open) return <WaitingPage />;
  const isPlenary = session !== undefined && notesDocument(session.id) === address.document;
  const isMine = session?.now.breakouts?.mine?.id === of;
  const title = t(isPlenary ? 'together.plenary' : 'together.notes');
  const section: SheetSection = {
    ...{ key: NOTES_ROOT, number: 1, isRequired: false, min: 0, title },
    kind: 'prose',
    question: t('together.question'),
  };
  return (
    <>
      <SavedSlot>
        <SavedIndicator provider={open.provider} />
      </SavedSlot>
      <DocumentSheet
        open={open}
        title={title}
        within={workspace.title}
        sections={[section]}
        me={workspace.me.personId}
        mayWrite={may('notes.write') && (isPlenary || isMine)}
        readOnlyReason={t('together.readOnly')}
        progressText={() => t('together.lead')}
      />
    </>
  );
}
